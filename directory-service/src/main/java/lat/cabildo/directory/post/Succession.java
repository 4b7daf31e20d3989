package lat.cabildo.directory.post;

import java.util.Objects;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * That a post changed hands, as its ledger has it now: who left it, and who came next.
 *
 * @param left null if nobody is known to have held it before
 * @param came null if nobody is known to have followed
 */
public record Succession(@Nullable Seat left, @Nullable Seat came) {

    public Succession {
        if (left == null && came == null) {
            throw new IllegalArgumentException("a succession of nobody");
        }
    }

    /** Of which mandate it is told: of its end, unless nobody left. */
    public MandateId mandate() {
        return left == null ? Objects.requireNonNull(came).mandate() : left.mandate();
    }

    /** Whether it is the end of that mandate, and not its beginning. */
    public boolean isEnd() {
        return left != null;
    }

    /**
     * Whether the same is told by both; when whoever came will leave, or has left, is no part of it, but that whoever
     * came was erased is: who keeps the name has to hear of it.
     */
    boolean saysAsMuchAs(Succession other) {
        return Objects.equals(left, other.left)
                && Objects.equals(arrival(came), arrival(other.came))
                && isOfSomebodyErased() == other.isOfSomebodyErased();
    }

    private boolean isOfSomebodyErased() {
        return came != null && came.isAnonymised();
    }

    private static @Nullable Seat arrival(@Nullable Seat came) {
        return came == null
                ? null
                : Seat.of(came.mandate(), came.person(), new Term(came.term().from(), null), null, came.source())
                        .representing(came.represents());
    }

    /** The day on which it changed hands: the first of whoever came, else the last of whoever left; null if unknown. */
    public @Nullable PartialDate on() {
        return came == null
                ? Objects.requireNonNull(left).term().to()
                : came.term().from();
    }
}
