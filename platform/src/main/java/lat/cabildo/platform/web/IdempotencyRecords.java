package lat.cabildo.platform.web;

import com.github.f4b6a3.ulid.UlidFactory;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What is known of requests with idempotency keys: {@code {_id, request, command, at, attempt, instance, open, answer,
 * about}}. The record is inserted before anything is done; whoever repeats the request finds the command id in it, so
 * that the aggregate recognises a command that it has already applied.
 */
final class IdempotencyRecords {
    private static final int SWEEP = 1_000;
    private static final int MOST_SWEEPS = 100;

    private final MongoCollection<Document> collection;
    private final WebProperties properties;
    private final UlidFactory ulids;
    private final Clock clock;
    private final String instance;
    private final Set<String> attemptsHere = ConcurrentHashMap.newKeySet();

    IdempotencyRecords(MongoDatabase database, WebProperties properties, UlidFactory ulids, Clock clock) {
        this.collection = database.getCollection("idempotency")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.properties = properties;
        this.ulids = ulids;
        this.clock = clock;
        this.instance = ulids.create().toString();
        MongoCollection<Document> patient = collection.withTimeout(10, TimeUnit.MINUTES);
        patient.createIndex(new Document("at", 1));
        patient.createIndex(new Document("about", 1), new IndexOptions().sparse(true));
    }

    /** What a request with a key meets. */
    sealed interface Finding {}

    /** To be carried out under this command id; {@code resumed} after an attempt whose outcome is unknown. */
    record Attempt(String key, String name, String command, boolean resumed) implements Finding {}

    record Answered(KeptAnswer answer) implements Finding {}

    /** The answer was about somebody who has been erased since. */
    record Blanked() implements Finding {}

    record OtherRequest() implements Finding {}

    record InProgress() implements Finding {}

    Finding begin(String key, String request) {
        String attempt = ulids.create().toString();
        String command = CommandArguments.freshId(ulids);
        Instant now = clock.instant();
        Document fresh = new Document("_id", key)
                .append("request", request)
                .append("command", command)
                .append("at", Date.from(now))
                .append("attempt", attempt)
                .append("instance", instance)
                .append("open", false);
        attemptsHere.add(attempt);
        Finding finding = new InProgress();
        try {
            finding = insert(fresh) ? new Attempt(key, attempt, command, false) : meet(key, request, attempt, now);
            return finding;
        } finally {
            if (!(finding instanceof Attempt)) {
                attemptsHere.remove(attempt);
            }
        }
    }

    private boolean insert(Document fresh) {
        try {
            collection.insertOne(fresh);
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    private Finding meet(String key, String request, String attempt, Instant now) {
        Document found = collection.find(new Document("_id", key)).first();
        if (found == null) {
            return new InProgress();
        }
        if (!request.equals(found.getString("request"))) {
            return new OtherRequest();
        }
        if (found.containsKey("answer")) {
            Document answer = found.get("answer", Document.class);
            return answer == null ? new Blanked() : new Answered(KeptAnswer.of(answer));
        }
        return isAbandoned(found, now) ? resume(found, attempt, now) : new InProgress();
    }

    private boolean isAbandoned(Document found, Instant now) {
        return found.getBoolean("open", false)
                || (instance.equals(found.getString("instance")) && !attemptsHere.contains(found.getString("attempt")))
                || !found.getDate("at")
                        .toInstant()
                        .plus(properties.inProgress())
                        .isAfter(now);
    }

    private Finding resume(Document found, String attempt, Instant now) {
        Document same = new Document("_id", found.get("_id")).append("attempt", found.get("attempt"));
        Document taken = new Document("at", Date.from(now))
                .append("attempt", attempt)
                .append("instance", instance)
                .append("open", false);
        boolean mine = collection.updateOne(same, new Document("$set", taken)).getMatchedCount() == 1;
        return mine ? new Attempt(found.getString("_id"), attempt, found.getString("command"), true) : new InProgress();
    }

    /** From now on the request is answered so. */
    void answered(Attempt attempt, KeptAnswer answer) {
        try {
            Document fields = new Document("answer", answer.document());
            String about = answer.about();
            if (about != null) {
                fields.append("about", about);
            }
            collection.updateOne(new Document("_id", attempt.key()), new Document("$set", fields));
        } finally {
            attemptsHere.remove(attempt.name());
        }
    }

    /** Nothing was stored: the key may be used for a corrected request. */
    void refused(Attempt attempt) {
        try {
            if (attempt.resumed()) {
                collection.updateOne(mine(attempt), new Document("$set", new Document("open", true)));
            } else {
                collection.deleteOne(mine(attempt));
            }
        } finally {
            attemptsHere.remove(attempt.name());
        }
    }

    /**
     * The outcome is unknown: whoever repeats the request carries it on. Needs no store to be true on this instance.
     */
    void interrupted(Attempt attempt) {
        attemptsHere.remove(attempt.name());
        collection.updateOne(mine(attempt), new Document("$set", new Document("open", true)));
    }

    /** Answers that speak of an aggregate are gone with it: they hold what was said of it. */
    void blank(String about) {
        collection
                .withTimeout(10, TimeUnit.SECONDS)
                .updateMany(new Document("about", about), new Document("$set", new Document("answer", null)));
    }

    private static Document mine(Attempt attempt) {
        return new Document("_id", attempt.key()).append("attempt", attempt.name());
    }

    /** Deletes what is too old, in bounded steps; instances may do so side by side. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        Document old =
                new Document("at", new Document("$lt", Date.from(clock.instant().minus(properties.answersKept()))));
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            List<@Nullable Object> ids = new ArrayList<>();
            for (Document each :
                    collection.find(old).projection(new Document("_id", 1)).limit(SWEEP)) {
                ids.add(Objects.requireNonNull(each.get("_id")));
            }
            if (ids.isEmpty()) {
                return;
            }
            collection.withTimeout(30, TimeUnit.SECONDS).deleteMany(new Document("_id", new Document("$in", ids)));
        }
    }
}
