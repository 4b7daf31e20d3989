package lat.cabildo.platform.security;

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
 * Notes in the audit each answer that shows personal contact data, before it is sent: to whom, and at which address,
 * whose ids say of whom; never what it says. What cannot be noted is not shown. What a caller has just told itself
 * (201) is no look.
 */
@ControllerAdvice
final class ContactLooks implements ResponseBodyAdvice<Object> {
    private final Audit audit;
    private final String scope;

    ContactLooks(Audit audit, String service) {
        this.audit = audit;
        this.scope = service + ":contacts";
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
        if (body != null
                && authentication != null
                && authentication.getPrincipal() instanceof Caller caller
                && caller.has(scope)
                && request instanceof ServletServerHttpRequest asked
                && response instanceof ServletServerHttpResponse answer
                && answer.getServletResponse().getStatus() == HttpStatus.OK.value()
                && isShowing(Access.of(asked.getServletRequest()))) {
            audit.note(caller, "contacts.look", asked.getServletRequest().getRequestURI(), "");
        }
        return body;
    }

    private static boolean isShowing(@Nullable Access row) {
        return row != null && row.contacts() != Access.Contacts.NONE;
    }
}
