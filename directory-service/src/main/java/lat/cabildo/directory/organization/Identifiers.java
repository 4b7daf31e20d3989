package lat.cabildo.directory.organization;

import java.util.ArrayList;
import java.util.List;

/**
 * All identifiers of one organization.
 *
 * @param all at most {@value #MAX}
 * @param keys derived, see {@link Identifier#key()}
 */
public record Identifiers(List<Identifier> all, List<String> keys) {

    public static final int MAX = 100;

    public Identifiers {
        all = List.copyOf(all);
        keys = List.copyOf(keys);
        if (all.size() > MAX) {
            throw new IllegalArgumentException(all.size() + " identifiers");
        }
    }

    public static Identifiers of(List<Identifier> all) {
        List<Identifier> distinct = all.stream().distinct().toList();
        return new Identifiers(
                distinct, distinct.stream().map(Identifier::key).sorted().toList());
    }

    /** Those of another organization that this one does not have yet and has room for. */
    List<Identifier> missing(Identifiers other) {
        return other.all.stream()
                .filter(identifier -> !all.contains(identifier))
                .limit(MAX - all.size())
                .toList();
    }

    Identifiers plus(List<Identifier> more) {
        List<Identifier> identifiers = new ArrayList<>(all);
        identifiers.addAll(more);
        return of(identifiers);
    }

    Identifiers minus(List<Identifier> fewer) {
        List<Identifier> identifiers = new ArrayList<>(all);
        identifiers.removeAll(fewer);
        return of(identifiers);
    }
}
