package lat.cabildo.platform.security;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides whether a caller may change what belongs to an organization. Its refusals are answered as 403 problems. */
public final class Authority {
    private final Reach reach;

    public Authority(Reach reach) {
        this.reach = reach;
    }

    /**
     * Returns if the caller is the secretariat or acts for at least one of the owners. The refusal, problem
     * {@code foreign-organization}, says how fresh the knowledge of memberships is.
     */
    public void require(Caller caller, Collection<String> owners) {
        OwnersAsked.noted();
        if (!allows(caller, owners)) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("organizations", List.copyOf(owners));
            members.put("asOf", reach.asOf().toString());
            throw Denial.forbidden("foreign-organization", "The caller acts for none of these organizations.", members);
        }
    }

    /** Whether {@link #require(Caller, Collection)} returns. */
    public boolean allows(Caller caller, Collection<String> owners) {
        return caller.secretariat() || owners.stream().anyMatch(owner -> reach.covers(caller.actsFor(), owner));
    }

    public void require(Caller caller, String owner) {
        require(caller, List.of(owner));
    }

    /** Returns if the caller is the secretariat; else problem {@code secretariat-only}. */
    public void requireSecretariat(Caller caller) {
        OwnersAsked.noted();
        if (!caller.secretariat()) {
            throw Denial.forbidden("secretariat-only", "Only the secretariat may do this.", Map.of());
        }
    }

    /**
     * Returns if the token has the scope; else problem {@code missing-scope}. For what the address alone cannot tell.
     */
    public void requireScope(Caller caller, String scope) {
        if (!caller.has(scope)) {
            throw Denial.missingScope(scope);
        }
    }
}
