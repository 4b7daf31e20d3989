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
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Notes in the audit each change that is about to be acknowledged: by which route, at which address, and the version
 * that came of it; never its content. What cannot be noted is not acknowledged: the client repeats it, which changes
 * nothing more. What is refused leaves no note.
 */
@ControllerAdvice
final class ChangeNotes implements ResponseBodyAdvice<Object> {
    /** What others must have seen to know of a change: id and version. */
    private static final String SEEN = "Cabildo-Seen";

    private final Audit audit;

    ChangeNotes(Audit audit) {
        this.audit = audit;
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
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof Caller caller
                && request instanceof ServletServerHttpRequest asked
                && response instanceof ServletServerHttpResponse answer
                && answer.getServletResponse().getStatus() < HttpStatus.BAD_REQUEST.value()) {
            HttpServletRequest servlet = asked.getServletRequest();
            Access row = Access.of(servlet);
            if (row != null && row.isForChanges()) {
                audit.noteChange(
                        caller,
                        row.verb() + " " + row.address(),
                        servlet.getRequestURI(),
                        answer.getHeaders().getFirst(SEEN));
            }
        }
        return body;
    }
}
