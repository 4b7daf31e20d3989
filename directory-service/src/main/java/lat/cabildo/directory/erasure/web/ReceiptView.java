package lat.cabildo.directory.erasure.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lat.cabildo.directory.erasure.Confirmation;
import lat.cabildo.directory.erasure.ErasedRecord;
import lat.cabildo.directory.erasure.Erasure;
import lat.cabildo.directory.erasure.ErasureProperties;
import lat.cabildo.directory.erasure.ErasureStatus;
import lat.cabildo.directory.erasure.Remains;
import lat.cabildo.directory.person.ErasureReason;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of an erasure.
 *
 * @param records ids under which the register knew the person
 * @param rooms of the register, as they are found when this is asked for
 * @param topics of the register, until when Kafka may still hold what was said before, counted from when it takes the
 *     erasure: later than said here if it could not be reached. Empty until it is carried out. Names that consumers
 *     have published themselves, as an event or an agreement prints them, go as long after their confirmation;
 *     dead-letter topics have no contents
 * @param confirmations who has said that their copies are erased
 * @param awaiting who keeps copies and has not said so yet
 */
record ReceiptView(
        String id,
        String person,
        ErasureReason reason,
        ErasureStatus status,
        Instant requestedAt,
        @Nullable Instant carriedOutAt,
        List<ErasedView> records,
        List<Remains.Room> rooms,
        List<TopicView> topics,
        List<Confirmation> confirmations,
        List<String> awaiting) {
    private static final String PERSON = "cabildo.directory.person.";
    private static final String MANDATE = "cabildo.directory.mandate.";

    /**
     * @param sequence of the mark of erasure
     * @param seen value of the header {@code Cabildo-Seen}, with which other services answer only once they have it
     */
    record ErasedView(
            String person,
            @Nullable Long sequence,
            @Nullable String seen) {

        static ErasedView of(ErasedRecord erased) {
            Long sequence = erased.sequence();
            return new ErasedView(
                    erased.person().value(), sequence, sequence == null ? null : erased.person() + "@" + sequence);
        }
    }

    record TopicView(String topic, Instant until) {}

    /** @param changesKept as topics are made for */
    static ReceiptView of(
            Erasure erasure, List<Remains.Room> rooms, ErasureProperties properties, Duration changesKept) {
        List<String> awaiting = new ArrayList<>(properties.consumers());
        erasure.confirmations().forEach(each -> awaiting.remove(each.consumer()));
        Instant done = erasure.carriedOutAt();
        return new ReceiptView(
                erasure.id().value(),
                erasure.person().value(),
                erasure.reason(),
                erasure.status(),
                erasure.requestedAt(),
                done,
                erasure.records().stream().map(ErasedView::of).toList(),
                rooms,
                done == null ? List.of() : topics(done, properties, changesKept),
                erasure.confirmations(),
                awaiting);
    }

    private static List<TopicView> topics(Instant done, ErasureProperties properties, Duration changesKept) {
        Instant changes = done.plus(properties.changesKept(changesKept));
        Instant superseded = done.plus(properties.supersededKept());
        return List.of(
                new TopicView(PERSON + "changes.v1", changes),
                new TopicView(PERSON + "state.v1", superseded),
                new TopicView(PERSON + "contacts.v1", superseded),
                new TopicView(MANDATE + "changes.v1", changes),
                new TopicView(MANDATE + "state.v1", superseded));
    }
}
