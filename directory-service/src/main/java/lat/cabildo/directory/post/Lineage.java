package lat.cabildo.directory.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who followed whom in a post. Whoever holds a single seat follows whoever left it last. Of several seats nobody can
 * tell, unless they are held for members, where the member's next holder follows, or the same person goes on. What was
 * planned and called off does not count.
 */
final class Lineage {
    private static final Comparator<Spell> ORDER = Comparator.comparing(Spell::begins)
            .thenComparing(Spell::endsAtLatest)
            .thenComparing(spell -> spell.seat().mandate().value());

    private final List<Spell> spells;
    private final boolean single;
    private final Set<MandateId> followed = new HashSet<>();

    private Lineage(List<Seat> seats, boolean single) {
        this.spells = seats.stream()
                .filter(seat -> !seat.isCalledOff())
                .map(Spell::of)
                .sorted(ORDER)
                .toList();
        this.single = single;
    }

    /**
     * @param seats of the post's ledger
     * @param single whether one at a time may hold it
     * @param over whether the holder of a seat has left it
     */
    static List<Succession> of(List<Seat> seats, boolean single, Predicate<Seat> over) {
        return new Lineage(seats, single).successions(over);
    }

    /**
     * One time in the post.
     *
     * @param begun the last day on which it may have begun; null if none is known
     * @param ends the first day on which it may have ended; null if none is known
     */
    private record Spell(
            Seat seat, @Nullable LocalDate begun, @Nullable LocalDate ends) {

        static Spell of(Seat seat) {
            return new Spell(seat, seat.term().begunAtLatest(), seat.term().overAtEarliest());
        }

        /** By which they are put in order. */
        LocalDate begins() {
            if (begun != null) {
                return begun;
            }
            return ends == null ? seat.begins() : ends;
        }

        LocalDate endsAtLatest() {
            return ends == null ? LocalDate.MAX : ends;
        }

        LocalDate endsAtEarliest() {
            return ends == null ? LocalDate.MIN : ends;
        }

        boolean mayFollow(Spell earlier) {
            if (begun == null) {
                return false;
            }
            return earlier.ends == null
                    ? earlier.seat.ended() && earlier.begun != null && earlier.begun.isBefore(begun)
                    : !begun.isBefore(earlier.ends) && !seat.term().equals(earlier.seat.term());
        }
    }

    private List<Succession> successions(Predicate<Seat> over) {
        List<Succession> all = new ArrayList<>();
        for (int index = 0; index < spells.size(); index++) {
            Spell came = spells.get(index);
            Spell left = before(came, spells.subList(0, index));
            if (left != null) {
                followed.add(left.seat().mandate());
            }
            all.add(new Succession(left == null ? null : left.seat(), came.seat()));
        }
        spells.stream()
                .map(Spell::seat)
                .filter(seat -> !followed.contains(seat.mandate()) && over.test(seat))
                .forEach(seat -> all.add(new Succession(seat, null)));
        return List.copyOf(all);
    }

    /** Whoever left last of those who have no follower yet; nobody if several left at once. */
    private @Nullable Spell before(Spell came, List<Spell> earlier) {
        Comparator<Spell> closest = Comparator.comparing(Spell::endsAtEarliest)
                .thenComparing(spell -> spell.seat().person().equals(came.seat().person()));
        List<Spell> candidates = earlier.stream()
                .filter(spell -> !followed.contains(spell.seat().mandate()))
                .filter(spell -> isInLine(spell.seat(), came.seat()) && came.mayFollow(spell))
                .sorted(closest)
                .toList();
        int found = candidates.size();
        boolean doubtful =
                !single && found > 1 && closest.compare(candidates.get(found - 1), candidates.get(found - 2)) == 0;
        return found == 0 || doubtful ? null : candidates.getLast();
    }

    private boolean isInLine(Seat earlier, Seat later) {
        if (single) {
            return true;
        }
        return later.heldFor() == null
                ? earlier.heldFor() == null && earlier.person().equals(later.person())
                : Objects.equals(earlier.heldFor(), later.heldFor());
    }
}
