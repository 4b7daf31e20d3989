package lat.cabildo.directory.post.messaging;

import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostEvent;
import lat.cabildo.directory.post.PostEvent.LinkSettled;
import lat.cabildo.directory.post.PostEvent.PostAbolished;
import lat.cabildo.directory.post.PostEvent.PostCorrected;
import lat.cabildo.directory.post.PostEvent.PostCreated;
import lat.cabildo.directory.post.PostEvent.PostHandedOver;
import lat.cabildo.directory.post.PostEvent.PostReopened;
import lat.cabildo.directory.post.PostEvent.SeatChanged;
import lat.cabildo.directory.post.PostEvent.SeatTaken;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.Represented;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what happens to posts into the messages of asyncapi.yaml. */
@Component
class PostMessages implements PublishedLanguage<Post, PostEvent> {

    private record Created(String id, String organization) {}

    private record Corrected(String id, List<String> parts) {}

    private record Abolished(
            String id, @Nullable String on, @Nullable String reason) {}

    private record Reopened(String id) {}

    private record LinkChange(String id, @Nullable String exOfficioOf) {}

    private record SeatChange(
            String id,
            String mandate,
            String person,
            @Nullable String from,
            @Nullable String to,
            boolean ended) {

        static SeatChange of(PostId id, Seat seat) {
            return new SeatChange(
                    id.value(),
                    seat.mandate().value(),
                    seat.person().value(),
                    PartialDates.text(seat.term().from()),
                    PartialDates.text(seat.term().to()),
                    seat.ended());
        }
    }

    /** @param endedMandates of those who held it until then */
    private record HandedOver(
            String id,
            List<String> endedMandates,
            String mandate,
            String person,
            @Nullable String represents,
            @Nullable String from,
            @Nullable String to) {

        static HandedOver of(PostId id, List<Seat> ended, Seat begun) {
            return new HandedOver(
                    id.value(),
                    ended.stream().map(seat -> seat.mandate().value()).toList(),
                    begun.mandate().value(),
                    begun.person().value(),
                    Represented.idOf(begun.represents()),
                    PartialDates.text(begun.term().from()),
                    PartialDates.text(begun.term().to()));
        }
    }

    @Override
    public String name(PostEvent event) {
        return switch (event) {
            case PostCreated _ -> "created";
            case PostCorrected _ -> "corrected";
            case PostAbolished _ -> "abolished";
            case PostReopened _ -> "reopened";
            case LinkSettled _ -> "link-settled";
            case SeatTaken _ -> "seat-taken";
            case SeatChanged _ -> "seat-changed";
            case PostHandedOver _ -> "handed-over";
        };
    }

    @Override
    public Object change(PostEvent event) {
        return switch (event) {
            case PostCreated(var id, var organization) -> new Created(id.value(), organization.value());
            case PostCorrected(var id, var parts) -> new Corrected(id.value(), parts);
            case PostAbolished(var id, var abolition) ->
                new Abolished(id.value(), PartialDates.text(abolition.on()), abolition.reason());
            case PostReopened(var id) -> new Reopened(id.value());
            case LinkSettled(var id, var other) -> new LinkChange(id.value(), Objects.toString(other, null));
            case SeatTaken(var id, var seat) -> SeatChange.of(id, seat);
            case SeatChanged(var id, var seat) -> SeatChange.of(id, seat);
            case PostHandedOver(var id, var ended, var begun) -> HandedOver.of(id, ended, begun);
        };
    }

    @Override
    public Object state(Post post) {
        return PostState.of(post);
    }
}
