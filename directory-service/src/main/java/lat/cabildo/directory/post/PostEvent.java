package lat.cabildo.directory.post;

import java.util.List;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** What has happened to a post. */
public sealed interface PostEvent {

    record PostCreated(PostId id, OrganizationId organization) implements PostEvent {}

    /** @param parts what the correction changed */
    record PostCorrected(PostId id, List<String> parts) implements PostEvent {}

    record PostAbolished(PostId id, Ending abolition) implements PostEvent {}

    /** It had ceased to be only because its organization did. */
    record PostReopened(PostId id) implements PostEvent {}

    /**
     * It was looked at whether posts are held with each other in a circle.
     *
     * @param exOfficioOf with which it is held; null for none
     */
    record LinkSettled(PostId id, @Nullable PostId exOfficioOf) implements PostEvent {}

    record SeatTaken(PostId id, Seat seat) implements PostEvent {}

    /**
     * The post has passed to the next in its rotation.
     *
     * @param ended seats of those who held it until then
     */
    record PostHandedOver(PostId id, List<Seat> ended, Seat begun) implements PostEvent {

        public PostHandedOver {
            ended = List.copyOf(ended);
        }
    }

    record SeatChanged(PostId id, Seat seat) implements PostEvent {}
}
