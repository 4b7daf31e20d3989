package lat.cabildo.directory.mandate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.mandate.Authorities;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.post.PostRole;
import lat.cabildo.directory.post.PostStatus;
import lat.cabildo.directory.post.Representation;
import lat.cabildo.directory.post.RepresentationLevel;
import lat.cabildo.directory.post.Represented;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/** @param was the id that was asked for, where that record was merged into this one */
record AuthoritiesView(String organization, @Nullable String was, LocalDate asOf, List<Post> posts) {

    /** @param vacant yes, no or unknown */
    record Post(
            String id,
            String organization,
            PostRole role,
            Map<String, String> title,
            @Nullable RepresentationLevel level,
            PostStatus status,
            String vacant,
            List<Holder> holders) {

        static Post of(Authorities.Authority authority) {
            return new Post(
                    authority.post().id().value(),
                    authority.post().organization().value(),
                    authority.post().details().role(),
                    authority.post().details().title(),
                    levelOf(authority.post().details().representation()),
                    authority.post().status(),
                    text(authority.vacant()),
                    authority.holders().stream().map(Holder::of).toList());
        }
    }

    private static @Nullable RepresentationLevel levelOf(@Nullable Representation representation) {
        return representation == null ? null : representation.level();
    }

    /**
     * @param represents member for which the person holds it
     * @param was the id under which the person holds the post, where that record was merged into this one
     * @param held yes or unknown
     * @param through the post with which it is held, ex officio
     */
    record Holder(
            String mandate,
            String person,
            @Nullable String was,
            @Nullable String name,
            @Nullable String honorific,
            @Nullable String represents,
            @Nullable String from,
            @Nullable String to,
            String held,
            boolean exOfficio,
            @Nullable String through,
            @Nullable SourceJson source) {

        static Holder of(Authorities.Holder holder) {
            Seat seat = holder.seat();
            Person person = holder.person();
            return new Holder(
                    seat.mandate().value(),
                    person == null ? seat.person().value() : person.id().value(),
                    person == null || person.id().equals(seat.person())
                            ? null
                            : seat.person().value(),
                    person == null ? null : person.name().text(),
                    person == null ? null : person.details().honorific(),
                    Represented.idOf(seat.represents()),
                    PartialDates.text(seat.term().from()),
                    PartialDates.text(seat.term().to()),
                    text(holder.held()),
                    holder.through() != null,
                    Objects.toString(holder.through(), null),
                    SourceJson.ofNullable(seat.source()));
        }
    }

    private static String text(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }
}
