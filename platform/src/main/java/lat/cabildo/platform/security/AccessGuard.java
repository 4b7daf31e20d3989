package lat.cabildo.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Lets no handler be reached but by the row of its own route: what the table does not tell of is for nobody. */
final class AccessGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            Access row = Access.of(request);
            Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            if (row == null || route == null || !row.covers(route.toString())) {
                throw Denial.forbidden("forbidden", "The caller may not do this.", Map.of());
            }
        }
        return true;
    }
}
