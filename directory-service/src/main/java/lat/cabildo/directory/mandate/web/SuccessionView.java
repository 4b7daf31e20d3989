package lat.cabildo.directory.mandate.web;

import java.time.Instant;
import java.util.Map;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.mandate.SuccessionKind;
import lat.cabildo.directory.mandate.Successions;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.post.PostDetails;
import lat.cabildo.directory.post.PostRole;
import lat.cabildo.directory.post.Represented;
import lat.cabildo.directory.post.Seat;
import org.jspecify.annotations.Nullable;

/**
 * That a post changed hands.
 *
 * @param id the same whatever comes to be known of it
 * @param seats how many may hold the post at the same time
 * @param on day on which it did, as far as it is known; it may lie ahead
 * @param outgoing who left; absent if nobody is known to have held it before
 * @param incoming who came; absent if nobody is known to have followed
 * @param told when the register was told this; absent where that was before it kept note of it
 */
record SuccessionView(
        String id,
        SuccessionKind kind,
        String post,
        String organization,
        PostRole role,
        Map<String, String> title,
        int seats,
        @Nullable String on,
        @Nullable Holding outgoing,
        @Nullable Holding incoming,
        @Nullable Instant told) {

    /**
     * @param was the id under which the person holds the post, where that record was merged into this one
     * @param name absent if the person was erased
     * @param represents member for which the person holds it
     */
    record Holding(
            String mandate,
            String person,
            @Nullable String was,
            @Nullable String name,
            @Nullable String honorific,
            @Nullable String represents,
            @Nullable String from,
            @Nullable String to,
            @Nullable String endReason,
            @Nullable SourceJson source) {

        static @Nullable Holding ofNullable(Successions.@Nullable Holding holding) {
            if (holding == null) {
                return null;
            }
            Seat seat = holding.seat();
            Person person = holding.person();
            boolean merged = person != null && !person.id().equals(seat.person());
            return new Holding(
                    seat.mandate().value(),
                    person == null ? seat.person().value() : person.id().value(),
                    merged ? seat.person().value() : null,
                    person == null ? null : person.name().text(),
                    person == null ? null : person.details().honorific(),
                    Represented.idOf(seat.represents()),
                    PartialDates.text(seat.term().from()),
                    PartialDates.text(seat.term().to()),
                    seat.endReason(),
                    SourceJson.ofNullable(seat.source()));
        }
    }

    static SuccessionView of(Successions.Told told) {
        PostDetails details = told.post().details();
        return new SuccessionView(
                told.mandate() + (told.end() ? ":ended" : ":began"),
                told.kind(),
                told.post().id().value(),
                told.post().organization().value(),
                details.role(),
                details.title(),
                details.seats(),
                PartialDates.text(told.on()),
                Holding.ofNullable(told.outgoing()),
                Holding.ofNullable(told.incoming()),
                told.told());
    }
}
