package lat.cabildo.platform.security;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Holds controllers to the table: what is for owners is not answered unless {@link Authority} was asked, and it is not
 * asked where the table knows of no owners.
 */
@ControllerAdvice
final class OwnersAsked extends BeforeAnswer {
    private static final String ASKED = OwnersAsked.class.getName();

    /** Nothing beyond a request: what is done later was let in before. */
    static void noted() {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        if (attributes instanceof ServletRequestAttributes servlet) {
            Access row = Access.of(servlet.getRequest());
            if (row != null && (row.who() == Access.Who.ANYONE || row.who() == Access.Who.HOLDER)) {
                throw new IllegalStateException("the row of %s knows of no owners".formatted(row.address()));
            }
            servlet.getRequest().setAttribute(ASKED, true);
        }
    }

    @Override
    void about(Answer answer) {
        if (answer.row().who() == Access.Who.OWNER && answer.request().getAttribute(ASKED) == null) {
            throw new IllegalStateException(
                    "nobody asked for the owners of " + answer.row().address());
        }
    }
}
