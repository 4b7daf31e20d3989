package lat.cabildo.directory.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lat.cabildo.platform.aggregate.Id;

/**
 * All that a record took over from others.
 *
 * @param all at most {@value #MAX}; beyond it the oldest can no longer be given back
 */
public record Absorptions<I extends Id, T>(List<Absorption<I, T>> all) {
    static final int MAX = 100;

    public Absorptions {
        all = List.copyOf(all);
    }

    public static <I extends Id, T> Absorptions<I, T> none() {
        return new Absorptions<>(List.of());
    }

    /** Whether this merge was absorbed, given back or not. */
    public boolean include(String process) {
        return all.stream().anyMatch(each -> each.process().equals(process));
    }

    /** Those that were merged into the record and stand behind it. */
    public List<I> present() {
        return all.stream()
                .filter(each -> !each.released())
                .map(Absorption::from)
                .toList();
    }

    public Optional<Absorption<I, T>> of(I from) {
        return all.stream()
                .filter(each -> each.from().equals(from) && !each.released())
                .findFirst();
    }

    public Absorptions<I, T> plus(Absorption<I, T> absorption) {
        List<Absorption<I, T>> more = new ArrayList<>(all);
        more.removeIf(each -> each.from().equals(absorption.from()));
        more.add(absorption);
        return new Absorptions<>(more.subList(Math.max(0, more.size() - MAX), more.size()));
    }

    /** @param nothing what is left of it here, since the other has it again */
    public Absorptions<I, T> releasing(Absorption<I, T> absorption, T nothing) {
        List<Absorption<I, T>> same = new ArrayList<>(all);
        same.replaceAll(each -> each.equals(absorption) ? absorption.release(nothing) : each);
        return new Absorptions<>(same);
    }

    /** As if nothing had ever been taken over from this record. */
    public Absorptions<I, T> without(I from) {
        return new Absorptions<>(
                all.stream().filter(each -> !each.from().equals(from)).toList());
    }
}
