package lat.cabildo.directory.mandate;

import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** What has happened to a mandate. */
public sealed interface MandateEvent {

    record MandateStarted(MandateId id, PersonId person, PostId post, OrganizationId organization, Term term)
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

    record MandateEnded(
            MandateId id,
            PersonId person,
            PostId post,
            @Nullable PartialDate on,
            @Nullable String reason) implements MandateEvent {}
}
