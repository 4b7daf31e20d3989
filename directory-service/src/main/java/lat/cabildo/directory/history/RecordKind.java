package lat.cabildo.directory.history;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lat.cabildo.directory.application.ApplicationId;
import lat.cabildo.directory.membership.MembershipId;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.platform.aggregate.Id;

/** The kinds of records that the register keeps, as they stand in addresses. */
public enum RecordKind {
    ORGANIZATIONS("org", OrganizationId::new),
    PEOPLE("per", PersonId::new),
    POSTS("pst", PostId::new),
    MANDATES("mdt", MandateId::new),
    MEMBERSHIPS("mbr", MembershipId::new),
    APPLICATIONS("app", ApplicationId::new);

    private final String prefix;
    private final Function<String, Id> idOf;

    RecordKind(String prefix, Function<String, Id> idOf) {
        this.prefix = prefix;
        this.idOf = idOf;
    }

    /** The id that a well-formed text is, if it is one of this kind. */
    Optional<Id> id(String text) {
        return text.startsWith(prefix + "_") ? Optional.of(idOf.apply(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
