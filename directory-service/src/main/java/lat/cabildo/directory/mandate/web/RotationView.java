package lat.cabildo.directory.mandate.web;

import java.util.List;
import java.util.Set;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.post.PostId;
import org.jspecify.annotations.Nullable;

/**
 * The rotation of a post.
 *
 * @param order who stands now for those in the rotation, beginning with whose turn is next
 * @param inTurn to which member it passes next; null if nobody of the rotation is a member
 */
record RotationView(String post, List<Turn> order, @Nullable String inTurn) {

    /** @param member whether the organization is a current member; if not, it is passed over */
    record Turn(String organization, boolean member) {}

    static RotationView of(PostId post, List<OrganizationId> order, Set<OrganizationId> members) {
        return new RotationView(
                post.value(),
                order.stream()
                        .map(each -> new Turn(each.value(), members.contains(each)))
                        .toList(),
                order.stream()
                        .filter(members::contains)
                        .map(OrganizationId::value)
                        .findFirst()
                        .orElse(null));
    }
}
