package lat.cabildo.platform.web;

import com.github.f4b6a3.ulid.UlidFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import lat.cabildo.platform.aggregate.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the command's envelope of the request: its id survives retries that carry the same idempotency key. */
final class CommandArguments implements HandlerMethodArgumentResolver {
    /** Request attribute: the id that an earlier attempt under the same key has used. */
    static final String COMMAND_ID = CommandArguments.class.getName() + ".id";

    private final Clock clock;
    private final UlidFactory ulids;

    CommandArguments(Clock clock, UlidFactory ulids) {
        this.clock = clock;
        this.ulids = ulids;
    }

    static String freshId(UlidFactory ulids) {
        return "cmd_" + ulids.create();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Command.class;
    }

    @Override
    public Command resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        Long expected = parameter.hasParameterAnnotation(IfMatch.class)
                ? EntityTags.expected(request.getHeader(HttpHeaders.IF_MATCH))
                : null;
        String kept = (String) request.getAttribute(COMMAND_ID);
        String id = kept == null ? freshId(ulids) : kept;
        return new Command(
                id,
                CallerArguments.caller(request).actor(),
                clock.instant(),
                expected,
                CorrelationFilter.trace(request));
    }
}
