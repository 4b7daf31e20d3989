package lat.cabildo.agreements.agreement;

import java.time.LocalDate;
import java.util.Locale;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.agreements.directory.PostId;
import lat.cabildo.platform.aggregate.PartialDate.Answer;

/**
 * What the verification of a signer found against it.
 *
 * @param held whether the signer held, that day, a post that may sign: no, or unknown
 */
public record SignerFinding(
        Answer held, Doubt doubt, OrganizationId organization, PersonId person, PostId post, LocalDate day) {

    /** What stands against a signer. */
    public enum Doubt {
        POST_OF_ANOTHER_ORGANIZATION,
        POST_MAY_NOT_SIGN,
        NO_MANDATE_THAT_DAY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
