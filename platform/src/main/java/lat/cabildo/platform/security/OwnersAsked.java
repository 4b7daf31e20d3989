package lat.cabildo.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Holds controllers to the table: what is for owners is not answered unless {@link Authority} was asked, and it is not
 * asked where the table knows of no owners.
 */
@ControllerAdvice
final class OwnersAsked implements ResponseBodyAdvice<Object> {
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
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer) {
            HttpServletRequest servlet = asked.getServletRequest();
            Access row = Access.of(servlet);
            if (row != null
                    && row.who() == Access.Who.OWNER
                    && answer.getServletResponse().getStatus() < HttpStatus.BAD_REQUEST.value()
                    && servlet.getAttribute(ASKED) == null) {
                throw new IllegalStateException("nobody asked for the owners of " + row.address());
            }
        }
        return body;
    }
}
