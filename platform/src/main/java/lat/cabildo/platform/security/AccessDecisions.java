package lat.cabildo.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Asks of each request the scopes of its row. One without a row reaches no controller, see {@link AccessGuard}: whoever
 * could read or write anything here is told so, others are not.
 */
final class AccessDecisions implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final AccessTable table;
    private final String service;

    AccessDecisions(AccessTable table, String service) {
        this.table = table;
        this.service = service;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<Access> found = table.find(request.getMethod(), request.getRequestURI());
        found.ifPresent(row -> row.decides(request));
        Access row = found.orElseGet(() -> withoutRow(request));
        if (row.who() == Access.Who.ANYONE) {
            return new AuthorizationDecision(true);
        }
        Optional<String> lacked = authentication.get().getPrincipal() instanceof Caller caller
                ? row.lackedBy(caller)
                : Optional.of(row.scopes().getFirst());
        return lacked.<AuthorizationResult>map(Lack::new).orElseGet(() -> new AuthorizationDecision(true));
    }

    private Access withoutRow(HttpServletRequest request) {
        String verb = SAFE.contains(request.getMethod()) ? ":read" : ":write";
        return new Access(request.getMethod(), "/**", List.of(service + verb), Access.Contacts.NONE, Access.Who.HOLDER);
    }

    /** Which scope is lacking. */
    record Lack(String scope) implements AuthorizationResult {
        @Override
        public boolean isGranted() {
            return false;
        }
    }
}
