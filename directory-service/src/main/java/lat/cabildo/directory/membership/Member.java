package lat.cabildo.directory.membership;

import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.PartialDate.Answer;

/**
 * One of those who belong to an organization, by the shortest way there is.
 *
 * @param through members on that way, the one of the organization itself first; none if it is a member itself
 * @param by membership in the last of those, or in the organization
 * @param held yes, or unknown where the dates of a membership on the way leave it open
 */
public record Member(OrganizationId id, List<OrganizationId> through, Membership by, Answer held) {

    public Member {
        Objects.requireNonNull(id);
        Objects.requireNonNull(by);
        through = List.copyOf(through);
    }
}
