package lat.cabildo.directory.disclosure.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.json.ContactPointJson;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.post.Represented;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * All that the register holds on a person. Imports are of organizations and say nothing of people.
 *
 * @param person id of the record that stands for the person
 * @param at when it was put together
 * @param records that record, and those that were merged into it
 * @param mandates under any of their ids
 * @param more an address for further mandates, if there are so many
 */
record HeldOnPerson(
        String person,
        Instant at,
        List<Held> records,
        List<HeldMandate> mandates,
        @Nullable String more) {

    /**
     * @param told the first changes
     * @param more an address for those that follow; null if these are all
     */
    record HeldHistory(List<Told> told, @Nullable String more) {}

    /**
     * One record.
     *
     * @param contactPoints with what each may be used for
     * @param history the first changes, and {@code more} an address for those that follow, if there are so many
     */
    record Held(
            String id,
            long version,
            String status,
            List<NameJson> names,
            @Nullable String honorific,
            @Nullable String keeper,
            List<SourceJson> sources,
            List<ContactPointJson> contactPoints,
            List<Told> history,
            @Nullable String more) {

        static Held of(Stored<Person> stored, HeldHistory history) {
            Person person = stored.state();
            return new Held(
                    stored.id(),
                    stored.version(),
                    person.status().toString(),
                    person.details().names().all().stream().map(NameJson::of).toList(),
                    person.details().honorific(),
                    person.details().keeper() == null
                            ? null
                            : person.details().keeper().value(),
                    person.details().sources().stream().map(SourceJson::of).toList(),
                    person.contactPoints().stream().map(ContactPointJson::of).toList(),
                    history.told(),
                    history.more());
        }
    }

    record HeldMandate(
            String id,
            String person,
            String post,
            String organization,
            @Nullable String represents,
            @Nullable String from,
            @Nullable String to,
            boolean ended,
            @Nullable String endReason,
            @Nullable SourceJson source,
            List<Told> history,
            @Nullable String more) {

        static HeldMandate of(Mandate mandate, HeldHistory history) {
            Seat seat = mandate.seat();
            return new HeldMandate(
                    mandate.id().value(),
                    seat.person().value(),
                    mandate.post().value(),
                    mandate.organization().value(),
                    Represented.idOf(seat.represents()),
                    PartialDates.text(seat.term().from()),
                    PartialDates.text(seat.term().to()),
                    seat.ended(),
                    seat.endReason(),
                    SourceJson.ofNullable(seat.source()),
                    history.told(),
                    history.more());
        }
    }

    /**
     * One change.
     *
     * @param client that asked for it, and on behalf of whom
     * @param change what was changed and, where it was said, why
     * @param state what the register said from then on
     */
    record Told(
            long version,
            Instant at,
            String client,
            @Nullable String subject,
            String type,
            @Nullable Map<String, Object> change,
            @Nullable Map<String, Object> state) {}
}
