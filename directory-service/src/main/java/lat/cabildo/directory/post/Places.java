package lat.cabildo.directory.post;

import java.util.List;
import lat.cabildo.directory.post.PostRefusal.NoSeatLeft;
import lat.cabildo.directory.post.PostRefusal.NotOfRepresentatives;
import lat.cabildo.directory.post.PostRefusal.QuotaFull;
import lat.cabildo.directory.post.PostRefusal.RepresentsNobody;
import org.jspecify.annotations.Nullable;

/** How many may hold a post on a day, in all and by each quota, and for whom. */
record Places(PostId post, PostDetails details, Survivors survivors) {

    /** Whether there is one for a seat in office beside others, in a post that is held for members as the seat is. */
    boolean areLeft(SeatLedger others, Seat seat) {
        Representation representation = details.representation();
        return (representation == null) == (seat.represents() == null)
                && others.inTheWayOf(seat, details.seats()).isEmpty()
                && (representation == null
                        || representation.exhausted(others, seat, survivors).isEmpty());
    }

    void requireLeft(SeatLedger others, Seat seat) {
        List<MandateId> held = others.inTheWayOf(seat, details.seats());
        if (!held.isEmpty()) {
            throw new NoSeatLeft(post, held);
        }
        Representation representation = details.representation();
        if (representation != null) {
            representation.exhausted(others, seat, survivors).ifPresent(exhausted -> {
                throw new QuotaFull(post, exhausted.quota().by(), exhausted.key(), exhausted.mandates());
            });
        }
    }

    /** History may leave out for whom somebody held it. */
    void requireRepresentation(Seat seat) {
        @Nullable Represented represented = seat.represents();
        if (details.representation() == null && represented != null) {
            throw new NotOfRepresentatives(post);
        }
        if (details.representation() != null && represented == null && !seat.ended()) {
            throw new RepresentsNobody(post);
        }
    }
}
