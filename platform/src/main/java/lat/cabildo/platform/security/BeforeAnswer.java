package lat.cabildo.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Something to be done about a controller's answer that is no refusal, before the first byte of it is sent. What it
 * throws is answered instead.
 */
abstract class BeforeAnswer implements ResponseBodyAdvice<Object> {

    /**
     * @param row by which the request was let in
     * @param caller null if there was no token
     * @param empty whether nothing is told
     */
    record Answer(
            Access row,
            HttpServletRequest request,
            @Nullable Caller caller,
            HttpStatus status,
            HttpHeaders headers,
            boolean empty) {}

    abstract void about(Answer answer);

    @Override
    public final boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public final @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer) {
            Access row = Access.of(asked.getServletRequest());
            HttpStatus status = HttpStatus.valueOf(answer.getServletResponse().getStatus());
            if (row != null && !status.isError()) {
                about(new Answer(row, asked.getServletRequest(), caller(), status, answer.getHeaders(), body == null));
            }
        }
        return body;
    }

    private static @Nullable Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }
}
