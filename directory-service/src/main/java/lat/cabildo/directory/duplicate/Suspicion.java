package lat.cabildo.directory.duplicate;

import java.util.Set;

/**
 * That two records may mean the same.
 *
 * @param one that was entered first, by its id
 * @param closeness from 0 to 100: how alike the closest two of their names are, and what else speaks for it
 */
public record Suspicion<A>(A one, A other, int closeness, Set<Reason> reasons) {

    public Suspicion {
        reasons = Set.copyOf(reasons);
    }
}
