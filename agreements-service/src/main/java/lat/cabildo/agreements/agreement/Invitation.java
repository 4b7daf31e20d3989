package lat.cabildo.agreements.agreement;

import java.util.Objects;
import lat.cabildo.agreements.directory.OrganizationId;

/** That an organization is to take part, and as what. */
public record Invitation(OrganizationId organization, PartyRole role) {

    public Invitation {
        Objects.requireNonNull(organization);
        Objects.requireNonNull(role);
    }
}
