package lat.cabildo.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which scope a request needs. Reading is what changes nothing: GET, HEAD and batch look-ups, whose ids are too many
 * for an address ({@code POST …:resolve}). Personal contact data asks for a scope of its own on top.
 */
final class Scopes implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final String service;
    private final List<RequestMatcher> contacts;

    Scopes(String service, List<RequestMatcher> contacts) {
        this.service = service;
        this.contacts = List.copyOf(contacts);
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        String verb = isReading(request.getMethod(), request.getRequestURI()) ? ":read" : ":write";
        Need need = Need.of(authentication.get(), service + verb);
        return need.isGranted() && contacts.stream().anyMatch(path -> path.matches(request))
                ? Need.of(authentication.get(), service + ":contacts")
                : need;
    }

    static boolean isReading(String method, String path) {
        return SAFE.contains(method) || (method.equals("POST") && path.endsWith(":resolve"));
    }

    /** One scope, and whether the caller has it. */
    record Need(String scope, boolean isGranted) implements AuthorizationResult {

        static Need of(Authentication authentication, String scope) {
            return new Need(scope, authentication.getPrincipal() instanceof Caller caller && caller.has(scope));
        }

        static AuthorizationManager<RequestAuthorizationContext> always(String scope) {
            return (authentication, context) -> of(authentication.get(), scope);
        }

        /** The first is the one whose lack is told. */
        static AuthorizationManager<RequestAuthorizationContext> either(String scope, String stronger) {
            return (authentication, context) -> {
                Need strong = of(authentication.get(), stronger);
                return strong.isGranted() ? strong : of(authentication.get(), scope);
            };
        }
    }
}
