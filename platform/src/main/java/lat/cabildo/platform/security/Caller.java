package lat.cabildo.platform.security;

import java.util.Objects;
import java.util.Set;
import lat.cabildo.platform.aggregate.Actor;

/**
 * Who calls, as the checked token says.
 *
 * @param scopes such as {@code directory:write}
 * @param actsFor ids of the root organizations of claim {@code acts_for}, at most 20
 * @param secretariat whether the token carries the secretariat role, which may change all
 */
public record Caller(Actor actor, Set<String> scopes, Set<String> actsFor, boolean secretariat) {

    public Caller {
        Objects.requireNonNull(actor);
        scopes = Set.copyOf(scopes);
        actsFor = Set.copyOf(actsFor);
    }

    public boolean has(String scope) {
        return scopes.contains(scope);
    }
}
