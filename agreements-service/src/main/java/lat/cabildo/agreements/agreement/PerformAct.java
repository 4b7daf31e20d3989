package lat.cabildo.agreements.agreement;

import java.time.LocalDate;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.agreements.directory.PostId;
import org.jspecify.annotations.Nullable;

/** Lets a party act here, by a person in a post that may sign for it that day. */
public record PerformAct(
        ActKind kind,
        OrganizationId organization,
        LocalDate on,
        PersonId person,
        PostId post,
        @Nullable String text) {

    /** The same, done by an organization under the id it is listed with. */
    PerformAct by(OrganizationId listed) {
        return new PerformAct(kind, listed, on, person, post, text);
    }
}
