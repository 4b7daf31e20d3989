package lat.cabildo.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Has nothing done whose answer the client would not take. Spring finds that out when it is about to write the answer:
 * then a change would be stored, called refused, and be in no audit. A route that says what it produces is asked by
 * Spring itself; every other one answers JSON.
 */
final class AnswerGuard implements HandlerInterceptor {
    private static final List<MediaType> ANSWERS = List.of(MediaType.APPLICATION_JSON);

    private final ContentNegotiationStrategy accepted = new HeaderContentNegotiationStrategy();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && changes(request)
                && request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) == null
                && accepted.resolveMediaTypes(new ServletWebRequest(request)).stream()
                        .noneMatch(ANSWERS.getFirst()::isCompatibleWith)) {
            throw new HttpMediaTypeNotAcceptableException(ANSWERS);
        }
        return true;
    }

    private static boolean changes(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.OPTIONS;
    }
}
