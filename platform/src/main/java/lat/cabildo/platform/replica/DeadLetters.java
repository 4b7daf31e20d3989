package lat.cabildo.platform.replica;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Page;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records that could not be handled, in the order of their key, until they are handled or an operator discards them. A
 * key with a letter is parked: for a reader whose effects depend on order, everything behind waits too. Every letter is
 * due some time, so that none is forgotten whatever becomes of the others.
 */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration BEHIND_ANOTHER = Duration.ofMinutes(1);
    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(5);
    private static final Document IN_ORDER = new Document("topic", 1).append("offset", 1);
    private static final Document WITHOUT_CONTENT = new Document("data", 0).append("headers", 0);

    private final MongoCollection<Document> collection;
    private final DeadLetterTopic topic;
    private final Clock clock;

    DeadLetters(MongoCollection<Document> collection, DeadLetterTopic topic, Clock clock) {
        this.collection = collection;
        this.topic = topic;
        this.clock = clock;
        MongoCollection<Document> patient = collection.withTimeout(10, TimeUnit.MINUTES);
        patient.createIndex(
                new Document("reader", 1).append("key", 1).append("topic", 1).append("offset", 1));
        patient.createIndex(new Document("key", 1).append("seq", 1));
        patient.createIndex(new Document("due", 1));
    }

    /** It breaks its contract: reading it again helps only once the reader is another one, so it is tried seldom. */
    void undecodable(Listener reader, Incoming record, Undecodable reason) {
        String text = String.valueOf(reason.getMessage());
        LOG.error("{} cannot read {}: {}", reader.name(), place(record), text);
        if (keep(reader, record, DeadLetter.Why.UNDECODABLE, text, LONGEST)) {
            topic.put(record, text);
        }
    }

    /** The reader failed on it; it is tried again, later and later. */
    void failed(Listener reader, Incoming record, RuntimeException failure) {
        LOG.error("{} parks {} at {}: {}", reader.name(), record.key(), place(record), trace(failure));
        String text = failure.getClass().getName();
        if (keep(reader, record, DeadLetter.Why.FAILED, text, pause(1))) {
            topic.put(record, text);
        }
    }

    /**
     * An earlier record of its key waits. Should that have been handled in the meantime, this one is the first, and
     * tried at once.
     */
    void behind(Listener reader, Incoming record) {
        boolean first =
                keep(reader, record, DeadLetter.Why.BEHIND, "an earlier record of this key waits", BEHIND_ANOTHER)
                        && first(reader.name(), record.key())
                                .filter(letter -> letter.id().equals(DeadLetter.id(reader.name(), record)))
                                .isPresent();
        if (first) {
            wake(reader.name(), record.key());
        }
    }

    /** False if it is kept already. */
    private boolean keep(Listener reader, Incoming record, DeadLetter.Why why, String reason, Duration pause) {
        Instant now = clock.instant();
        DeadLetter letter =
                new DeadLetter(reader.name(), record, record.sequenceIfAny(), why, reason, now, 1, now.plus(pause));
        try {
            collection.insertOne(letter.toDocument());
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    /** Where it happened; what it says may be about people. */
    private static String trace(RuntimeException failure) {
        return Stream.of(failure.getStackTrace())
                .limit(10)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < ", failure.getClass().getName() + " at ", ""));
    }

    private static String place(Incoming record) {
        return "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
    }

    /** Which of these keys have a letter. */
    Set<String> parked(String reader, Collection<String> keys) {
        Document filter =
                new Document("reader", reader).append("key", new Document("$in", List.copyOf(new HashSet<>(keys))));
        return collection.distinct("key", filter, String.class).into(new HashSet<>());
    }

    /** The letter that must be handled before all others of its key. */
    Optional<DeadLetter> first(String reader, String key) {
        return Optional.ofNullable(
                        collection.find(of(reader, key)).sort(IN_ORDER).first())
                .map(DeadLetter::of);
    }

    /** Letters whose time has come, without their content, the longest overdue first. */
    List<DeadLetter> due(int most) {
        List<DeadLetter> due = new ArrayList<>();
        collection
                .find(new Document("due", new Document("$lte", Date.from(clock.instant()))))
                .projection(WITHOUT_CONTENT)
                .sort(new Document("due", 1))
                .limit(most)
                .forEach(each -> due.add(DeadLetter.of(each)));
        return due;
    }

    boolean isDue(DeadLetter letter) {
        return !letter.due().isAfter(clock.instant());
    }

    void handled(DeadLetter letter) {
        collection.deleteOne(new Document("_id", letter.id()));
    }

    void failedAgain(DeadLetter letter, String reason) {
        Date next = Date.from(clock.instant().plus(pause(letter.attempts() + 1)));
        collection.updateOne(
                new Document("_id", letter.id()),
                new Document("$set", new Document("due", next).append("reason", reason))
                        .append("$inc", new Document("attempts", 1)));
    }

    /** It was not its turn, or the store or the broker was away: nothing is held against it. */
    void postpone(DeadLetter letter, @Nullable Instant until) {
        Instant next = until == null ? clock.instant().plus(AFTER_OUTAGE) : until;
        collection.updateOne(
                new Document("_id", letter.id()), new Document("$set", new Document("due", Date.from(next))));
    }

    /** Has all letters of its key tried at once, in their order. */
    void retry(DeadLetter letter) {
        wake(letter.reader(), letter.record().key());
    }

    private void wake(String reader, String key) {
        collection.updateMany(of(reader, key), new Document("$set", new Document("due", Date.from(clock.instant()))));
    }

    private static Document of(String reader, String key) {
        return new Document("reader", reader).append("key", key);
    }

    /** It will never be handled; what waits behind it is tried at once. */
    void discard(DeadLetter letter) {
        handled(letter);
        retry(letter);
    }

    Optional<DeadLetter> find(String id) {
        return Optional.ofNullable(collection.find(new Document("_id", id)).first())
                .map(DeadLetter::of);
    }

    /** By id, without their content; {@code after} is the last one of the page before. */
    Page<DeadLetter> page(int size, @Nullable String after) {
        List<DeadLetter> items = new ArrayList<>();
        Document filter = after == null ? new Document() : new Document("_id", new Document("$gt", after));
        collection
                .find(filter)
                .projection(WITHOUT_CONTENT)
                .sort(new Document("_id", 1))
                .limit(size + 1)
                .forEach(each -> items.add(DeadLetter.of(each)));
        boolean more = items.size() > size;
        return new Page<>(
                more ? items.subList(0, size) : items,
                more ? items.get(size - 1).id() : null);
    }

    long count() {
        return collection.estimatedDocumentCount();
    }

    /** Of one key, whoever reads it. */
    long countOf(String key) {
        return collection.countDocuments(new Document("key", key));
    }

    /** The aggregate behind a key was erased: what was said of it before goes; what says so is tried at once. */
    void erase(String key, long sequence) {
        collection.deleteMany(new Document("key", key).append("seq", new Document("$lt", sequence)));
        collection.updateMany(
                new Document("key", key), new Document("$set", new Document("due", Date.from(clock.instant()))));
    }

    private static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(2 * attempts, 12));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
