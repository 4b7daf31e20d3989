package lat.cabildo.directory.importing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lat.cabildo.directory.importing.RowOutcome.Kind;
import lat.cabildo.platform.aggregate.InvalidCursor;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The rows of files that were read, {@code {_id: "upload:chunk", at, rows, run, out}}, and how far runs are. A chunk's
 * outcomes are kept before the run's progress says that it is done, so a run that died goes on with the chunk it was
 * at.
 */
public final class ImportedRows {
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,4})");

    private final MongoCollection<Document> chunks;
    private final MongoCollection<Document> runs;
    private final Clock clock;

    ImportedRows(MongoDatabase store, Clock clock) {
        MongoDatabase safe = store.withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.chunks = safe.getCollection("import_rows");
        this.runs = safe.getCollection("import_runs");
        this.clock = clock;
        chunks.createIndex(new Document("at", 1));
        runs.createIndex(new Document("at", 1));
    }

    /** @param id of the upload, which nobody has used before */
    public Upload upload(String id) {
        return new Upload(this, id);
    }

    void keep(String upload, int chunk, List<Document> rows) {
        chunks.insertOne(new Document("_id", chunkId(upload, chunk))
                .append("at", clock.millis())
                .append("rows", List.copyOf(rows)));
    }

    /** Deletes all that was kept of an upload. */
    public void drop(String upload) {
        chunks.deleteMany(new Document("_id", new Document("$gte", upload + ":").append("$lt", upload + ";")));
    }

    /** A part of a file, and what this run has planned for it; empty once it was swept away. */
    public Optional<RowChunk> chunk(ImportedFile file, int number, int run) {
        Document found =
                chunks.find(new Document("_id", chunkId(file.upload(), number))).first();
        return found == null ? Optional.empty() : Optional.of(chunk(found, file, number, run));
    }

    private static RowChunk chunk(Document found, ImportedFile file, int number, int run) {
        List<RowOutcome> planned = outcomes(found, run);
        List<ImportedRow> rows = new ArrayList<>();
        List<Document> stored = found.getList("rows", Document.class);
        for (int i = 0; i < stored.size(); i++) {
            RowOutcome outcome = planned == null ? null : planned.get(i);
            rows.add(RowDocuments.row(stored.get(i), file.columns(), outcome));
        }
        return new RowChunk(number, rows, planned, outcomes(found, run - 1));
    }

    private static @Nullable List<RowOutcome> outcomes(Document chunk, int run) {
        return Integer.valueOf(run).equals(chunk.getInteger("run"))
                ? chunk.getList("out", Document.class).stream()
                        .map(RowDocuments::outcome)
                        .toList()
                : null;
    }

    /** Keeps what this run has found of each row of a chunk, unless a later run was faster. */
    public void settle(ImportedFile file, int chunk, int run, List<RowOutcome> outcomes) {
        Document set = new Document("run", run)
                .append("out", outcomes.stream().map(RowDocuments::outcome).toList());
        Document mine = new Document("_id", chunkId(file.upload(), chunk))
                .append(
                        "$or",
                        List.of(
                                new Document("run", new Document("$exists", false)),
                                new Document("run", new Document("$lte", run))));
        chunks.updateOne(mine, new Document("$set", set));
    }

    /** How far a run is; at its start if nobody has begun it. */
    public Progress progress(ImportId id, int run) {
        Document found = runs.find(new Document("_id", runId(id, run))).first();
        return found == null ? Progress.START : Progress.of(found);
    }

    /**
     * Says that one more chunk is done; without effect if somebody has said so already.
     *
     * @param before how far the run was
     * @return how far it is
     */
    public Progress advance(ImportId id, int run, Progress before, Counts counts) {
        Progress after = before.plus(counts);
        Document here = new Document("_id", runId(id, run)).append("chunks", before.chunks());
        Document change =
                new Document("$set", after.toDocument()).append("$setOnInsert", new Document("at", clock.millis()));
        boolean first = before.chunks() == Progress.START.chunks();
        try {
            UpdateResult result = runs.updateOne(here, change, new UpdateOptions().upsert(first));
            if (result.getMatchedCount() == 1 || result.getUpsertedId() != null) {
                return after;
            }
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
        }
        return progress(id, run);
    }

    /**
     * The rows that a run is done with, in the order of the file.
     *
     * @param kind null for all
     */
    public Page<ImportedRow> report(ImportId id, ImportedFile file, int run, @Nullable Kind kind, PageRequest request) {
        int[] start = position(request.after());
        int last = progress(id, run).chunks();
        List<ImportedRow> rows = new ArrayList<>();
        for (int number = start[0]; number <= last; number++) {
            Optional<RowChunk> chunk = chunk(file, number, run);
            if (chunk.isEmpty() || chunk.get().planned() == null) {
                break;
            }
            List<ImportedRow> all = chunk.get().rows();
            for (int i = number == start[0] ? start[1] : 0; i < all.size(); i++) {
                RowOutcome outcome = all.get(i).outcome();
                if (outcome == null || (kind != null && outcome.kind() != kind)) {
                    continue;
                }
                if (rows.size() == request.size()) {
                    return new Page<>(rows, number + "." + i);
                }
                rows.add(all.get(i));
            }
        }
        return new Page<>(rows, null);
    }

    private static int[] position(@Nullable String cursor) {
        if (cursor == null) {
            return new int[] {1, 0};
        }
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw new InvalidCursor();
        }
        return new int[] {Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))};
    }

    /** Deletes what was read or run longer ago; instances may do so side by side. */
    void sweep(Duration age) {
        Document old = new Document(
                "at", new Document("$lt", clock.instant().minus(age).toEpochMilli()));
        chunks.deleteMany(old);
        runs.deleteMany(old);
    }

    private static String chunkId(String upload, int chunk) {
        return "%s:%06d".formatted(upload, chunk);
    }

    private static String runId(ImportId id, int run) {
        return id + "@" + run;
    }
}
