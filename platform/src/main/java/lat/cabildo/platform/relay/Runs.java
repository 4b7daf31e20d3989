package lat.cabildo.platform.relay;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.platform.aggregate.HistoryRun;
import org.bson.Document;

/**
 * The history of one type of aggregates: a {@link HistoryRun} for each run of changes that were published together,
 * which mostly is one. What takes personal data away begins a run, since a run's data goes or stays as one.
 *
 * <p>Two owners of a shard may note the same changes. A run that begins where another does adds only what comes after
 * that one, which is left as it is, blanked or not. One that begins within another, after an owner that was frozen
 * before it could note anything, stands beside it: readers take each change once.
 */
final class Runs {
    private final MongoCollection<Document> history;

    Runs(MongoCollection<Document> history) {
        this.history = history;
    }

    /** Adds what is not there yet. */
    void add(List<Pending> published) {
        List<Pending> missing =
                published.stream().flatMap(each -> each.divided().stream()).toList();
        while (!missing.isEmpty()) {
            missing = restOf(present(missing));
        }
    }

    /** Takes the data of an aggregate's runs that end by a version away; who did what and when stays. */
    void blank(String id, long last) {
        Document upToIt = new Document("of", id).append("s", new Document("$lte", last));
        history.updateMany(upToIt, new Document("$unset", new Document(HistoryRun.DATA, "")));
    }

    /**
     * Takes data away that a slower owner has brought back (ADR 33): of what it noted, another one has noted all
     * before, and a run of that one's which is blanked stands at or after each that is to be.
     */
    void blankAgain(List<Pending> published) {
        for (Pending each : published) {
            Document blanked = history.find(new Document("of", each.id())
                            .append("s", new Document("$gte", each.first().sequence()))
                            .append(HistoryRun.DATA, new Document("$exists", false)))
                    .sort(new Document("s", -1))
                    .first();
            if (blanked != null) {
                blank(each.id(), blanked.getLong("s"));
            }
        }
    }

    /** Inserts them, and answers those whose beginning was there before. */
    private List<Pending> present(List<Pending> runs) {
        try {
            history.insertMany(
                    runs.stream().map(each -> HistoryRun.of(each.entries())).toList(),
                    new InsertManyOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException failure) {
            boolean known = failure.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!known || failure.getWriteConcernError() != null) {
                throw failure;
            }
            return failure.getWriteErrors().stream()
                    .map(BulkWriteError::getIndex)
                    .map(runs::get)
                    .toList();
        }
    }

    private List<Pending> restOf(List<Pending> present) {
        if (present.isEmpty()) {
            return List.of();
        }
        Map<String, Long> ends = new HashMap<>();
        List<String> ids = present.stream().map(each -> each.first().id()).toList();
        for (Document each :
                history.find(new Document("_id", new Document("$in", ids))).projection(new Document("s", 1))) {
            ends.put(each.getString("_id"), each.getLong("s"));
        }
        List<Pending> rest = new ArrayList<>();
        for (Pending each : present) {
            // Unknown is what has gone meanwhile: it is added anew.
            each.after(ends.getOrDefault(each.first().id(), 0L)).ifPresent(rest::add);
        }
        return rest;
    }
}
