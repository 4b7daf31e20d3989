package lat.cabildo.directory.fact;

import java.util.ArrayList;
import java.util.List;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * All names of one bearer, the first to show first, and the keys that find it under any of them.
 *
 * @param all at least one and at most {@value #MAX}
 * @param searchKeys derived, see {@link SearchKeys}
 */
public record Names(List<Name> all, List<String> searchKeys) {

    public static final int MAX = 200;

    public Names {
        all = List.copyOf(all);
        searchKeys = List.copyOf(searchKeys);
        if (all.isEmpty() || all.size() > MAX) {
            throw new IllegalArgumentException(all.size() + " names");
        }
    }

    public static Names of(List<Name> all) {
        List<Name> distinct = all.stream().distinct().toList();
        return new Names(distinct, SearchKeys.of(distinct.stream().map(Name::text)));
    }

    /** The name to show: the first legal one that is still in use, else the first that is, else the first. */
    public Name shown() {
        return all.stream()
                .filter(name -> name.type() == NameType.LEGAL && name.to() == null)
                .findFirst()
                .or(() -> all.stream()
                        .filter(name -> name.type() != NameType.FORMER && name.type() != NameType.ACRONYM)
                        .findFirst())
                .orElse(all.getFirst());
    }

    /** Each word of any of them, as it is searched by. */
    public List<String> words() {
        return searchKeys.stream().filter(key -> !SearchKeys.isWhole(key)).toList();
    }

    public boolean isFull() {
        return all.size() == MAX;
    }

    /** With a new name to show. The one shown until now becomes a former name, used until {@code day}. */
    public Names renamed(Name name, @Nullable PartialDate day) {
        Name former = shown();
        List<Name> names = new ArrayList<>(all);
        names.replaceAll(each -> each.equals(former) ? former.until(day) : each);
        names.removeIf(each -> each.equals(name));
        names.addFirst(name);
        return of(names);
    }

    /** Those of another bearer, as aliases, that this one does not have yet and has room for. */
    public List<Name> missing(Names other) {
        return other.all.stream()
                .filter(name -> all.stream().noneMatch(name::reads))
                .map(Name::asAlias)
                .distinct()
                .limit(MAX - all.size())
                .toList();
    }

    public Names plus(List<Name> more) {
        List<Name> names = new ArrayList<>(all);
        names.addAll(more);
        return of(names);
    }

    /** Without these, unless nothing would be left. */
    public Names minus(List<Name> fewer) {
        List<Name> names = new ArrayList<>(all);
        names.removeAll(fewer);
        return names.isEmpty() ? this : of(names);
    }
}
