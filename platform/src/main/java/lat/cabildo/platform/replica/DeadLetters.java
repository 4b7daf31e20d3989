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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Page;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records that could not be handled, in the order of their key, until they are handled or an operator discards them. A
 * key with a letter is parked: for a reader whose effects depend on order, everything behind waits too.
 */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Document IN_ORDER = new Document("topic", 1).append("offset", 1);

    private final MongoCollection<Document> collection;
    private final DeadLetterTopic topic;
    private final Clock clock;

    DeadLetters(MongoCollection<Document> collection, DeadLetterTopic topic, Clock clock) {
        this.collection = collection;
        this.topic = topic;
        this.clock = clock;
        collection.createIndex(
                new Document("reader", 1).append("key", 1).append("topic", 1).append("offset", 1));
        collection.createIndex(new Document("key", 1).append("seq", 1));
        collection.createIndex(new Document("due", 1));
    }

    /** It breaks its contract: reading it again helps only once the reader is another one, so it is tried seldom. */
    void undecodable(Listener reader, Incoming record, Undecodable reason) {
        String text = String.valueOf(reason.getMessage());
        LOG.error("{} cannot read {}: {}", reader.name(), place(record), text);
        topic.put(record, text);
        keep(reader, record, DeadLetter.Why.UNDECODABLE, text, clock.instant().plus(LONGEST));
    }

    /** The reader failed on it; it is tried again, later and later. */
    void failed(Listener reader, Incoming record, RuntimeException failure) {
        String text = failure.getClass().getName();
        LOG.error("{} parks {} at {}: {}", reader.name(), record.key(), place(record), trace(failure));
        topic.put(record, text);
        keep(reader, record, DeadLetter.Why.FAILED, text, clock.instant().plus(pause(1)));
    }

    /**
     * An earlier record of its key waits. Should that have been handled in the meantime, this one is the first, and
     * tried at once.
     */
    void behind(Listener reader, Incoming record) {
        keep(reader, record, DeadLetter.Why.BEHIND, "an earlier record of this key waits", null);
        first(reader.name(), record.key())
                .filter(first -> first.id().equals(DeadLetter.id(reader.name(), record)))
                .ifPresent(this::retry);
    }

    private void keep(Listener reader, Incoming record, DeadLetter.Why why, String reason, @Nullable Instant due) {
        DeadLetter letter =
                new DeadLetter(reader.name(), record, record.sequenceIfAny(), why, reason, clock.instant(), 1, due);
        try {
            collection.insertOne(letter.toDocument());
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
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
        Set<String> parked = new HashSet<>();
        Document filter =
                new Document("reader", reader).append("key", new Document("$in", List.copyOf(new HashSet<>(keys))));
        collection.find(filter).projection(new Document("key", 1)).forEach(each -> parked.add(each.getString("key")));
        return parked;
    }

    /** The letter that must be handled before all others of its key. */
    Optional<DeadLetter> first(String reader, String key) {
        Document filter = new Document("reader", reader).append("key", key);
        return Optional.ofNullable(collection.find(filter).sort(IN_ORDER).first())
                .map(DeadLetter::of);
    }

    /** Letters whose time has come, the longest overdue first. */
    List<DeadLetter> due(int most) {
        List<DeadLetter> due = new ArrayList<>();
        collection
                .find(new Document("due", new Document("$lte", Date.from(clock.instant()))))
                .sort(new Document("due", 1))
                .limit(most)
                .forEach(each -> due.add(DeadLetter.of(each)));
        return due;
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

    /** Has it tried at once. */
    void retry(DeadLetter letter) {
        collection.updateOne(
                new Document("_id", letter.id()),
                new Document("$set", new Document("due", Date.from(clock.instant()))));
    }

    /** It will never be handled; what waits behind it is tried at once. */
    void discard(DeadLetter letter) {
        handled(letter);
        first(letter.reader(), letter.record().key())
                .filter(next -> next.why() == DeadLetter.Why.BEHIND)
                .ifPresent(this::retry);
    }

    Optional<DeadLetter> find(String id) {
        return Optional.ofNullable(collection.find(new Document("_id", id)).first())
                .map(DeadLetter::of);
    }

    /** By id; {@code after} is the last one of the page before. */
    Page<DeadLetter> page(int size, @Nullable String after) {
        List<DeadLetter> items = new ArrayList<>();
        Document filter = after == null ? new Document() : new Document("_id", new Document("$gt", after));
        collection
                .find(filter)
                .sort(new Document("_id", 1))
                .limit(size + 1)
                .forEach(each -> items.add(DeadLetter.of(each)));
        boolean more = items.size() > size;
        return new Page<>(
                more ? items.subList(0, size) : items,
                more ? items.get(size - 1).id() : null);
    }

    long count() {
        return collection.countDocuments();
    }

    /** The aggregate behind a key was erased: what was said of it before goes, here and on the topics. */
    void erase(String key, long sequence) {
        Document before = new Document("key", key).append("seq", new Document("$lt", sequence));
        Set<String> topics = new HashSet<>();
        collection
                .find(before)
                .projection(new Document("topic", 1))
                .forEach(each -> topics.add(each.getString("topic")));
        topics.forEach(each -> topic.erase(each, key));
        collection.deleteMany(before);
    }

    private static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(2 * attempts, 12));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
