package lat.cabildo.directory.mandate;

import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** What has happened to a mandate. */
public sealed interface MandateEvent {

    /**
     * A mandate of the same post.
     *
     * @param person who holds it, or did
     */
    record Neighbour(MandateId mandate, PersonId person) {

        static @Nullable Neighbour ofNullable(@Nullable Seat seat) {
            return seat == null ? null : new Neighbour(seat.mandate(), seat.person());
        }
    }

    /** @param predecessor who held the post before; null if nobody is known to */
    record MandateStarted(
            MandateId id,
            PersonId person,
            PostId post,
            OrganizationId organization,
            Term term,
            @Nullable Neighbour predecessor)
            implements MandateEvent {}

    record MandateCorrected(MandateId id) implements MandateEvent {}

    /** Its first day has come. */
    record MandateBegan(MandateId id, PersonId person, PostId post) implements MandateEvent {}

    /** Its printed end has passed and nobody has followed: somebody should say what is so. */
    record MandateUnconfirmed(
            MandateId id,
            PersonId person,
            PostId post,
            @Nullable PartialDate on) implements MandateEvent {}

    /** It had ended only with the holder's record or the organization. */
    record MandateReopened(MandateId id, PersonId person, PostId post) implements MandateEvent {}

    /** Its holder was erased: it is over, and nothing but ids and dates is left of it. */
    record MandateAnonymised(MandateId id, PersonId person, PostId post) implements MandateEvent {}

    /** @param successor who holds the post next; null if nobody is known to */
    record MandateEnded(
            MandateId id,
            PersonId person,
            PostId post,
            @Nullable PartialDate on,
            @Nullable String reason,
            @Nullable Neighbour successor)
            implements MandateEvent {}
}
