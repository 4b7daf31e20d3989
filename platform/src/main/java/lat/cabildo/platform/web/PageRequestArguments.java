package lat.cabildo.platform.web;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** {@code ?size=&after=} as a controller's parameter. */
final class PageRequestArguments implements HandlerMethodArgumentResolver {
    static final String SIZE = "size";
    static final String AFTER = "after";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}");
    private static final BigInteger MAX_SIZE = BigInteger.valueOf(PageRequest.MAX_SIZE);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        return new PageRequest(size(request.getParameter(SIZE)), request.getParameter(AFTER));
    }

    private static int size(@Nullable String text) {
        if (text == null) {
            return PageRequest.DEFAULT_SIZE;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw RequestRefused.because(
                    HttpStatus.BAD_REQUEST,
                    "invalid-parameter",
                    "A parameter of the request has a wrong form.",
                    Map.of("errors", List.of(Complaint.parameter(SIZE, "wrong-type", "must be a whole number"))));
        }
        return new BigInteger(text).min(MAX_SIZE).max(BigInteger.ZERO).intValue();
    }
}
