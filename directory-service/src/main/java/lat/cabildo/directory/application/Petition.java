package lat.cabildo.directory.application;

import java.util.Objects;
import lat.cabildo.directory.fact.Attachment;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant hands in.
 *
 * @param membershipClass in which it wants to be admitted
 * @param letter in which whoever speaks for the applicant asks for admission
 * @param form may follow
 * @param submittedOn when it was handed in, as far as it is known
 */
public record Petition(
        MembershipClass membershipClass,
        Attachment letter,
        @Nullable Attachment form,
        @Nullable PartialDate submittedOn) {

    public Petition {
        Objects.requireNonNull(membershipClass);
        Objects.requireNonNull(letter);
    }
}
