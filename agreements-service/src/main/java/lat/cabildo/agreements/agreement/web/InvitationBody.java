package lat.cabildo.agreements.agreement.web;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import lat.cabildo.agreements.agreement.Invitation;
import lat.cabildo.agreements.agreement.PartyRole;
import lat.cabildo.agreements.directory.OrganizationId;
import org.jspecify.annotations.Nullable;

/** Who is to take part, and as what. */
record InvitationBody(
        @NotNull OrganizationId organization, @NotNull PartyRole role) {

    Invitation invitation() {
        return new Invitation(organization, role);
    }

    static List<Invitation> invitations(@Nullable List<InvitationBody> bodies) {
        return Lists.map(bodies, InvitationBody::invitation);
    }
}
