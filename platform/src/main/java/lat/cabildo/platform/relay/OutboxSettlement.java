package lat.cabildo.platform.relay;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import lat.cabildo.platform.aggregate.Failpoint;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.OutboxEntry;
import org.bson.Document;

/**
 * Notes in the store what Kafka has committed: first the history, then the outboxes are emptied. Each write may be
 * repeated without harm, by this owner or by the next one.
 */
final class OutboxSettlement {

    private OutboxSettlement() {}

    static void settle(Outbox outbox, List<Pending> published) {
        Failpoint.BEFORE_HISTORY.reached();
        remember(outbox, published);
        List<UpdateOneModel<Document>> pulls = new ArrayList<>();
        for (Pending each : published) {
            Document upToLast = new Document("ob.ev", new Document("s", new Document("$lte", each.last())));
            pulls.add(new UpdateOneModel<>(
                    new Document("_id", each.id()),
                    new Document("$pull", upToLast).append("$max", new Document("ob.pub", each.last()))));
        }
        Failpoint.BEFORE_PULL.reached();
        outbox.collection().bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    }

    private static void remember(Outbox outbox, List<Pending> published) {
        List<Document> documents = new ArrayList<>();
        List<String> erased = new ArrayList<>();
        for (Pending each : published) {
            for (OutboxEntry entry : each.entries()) {
                documents.add(new Document("_id", entry.id())
                        .append("of", each.id())
                        .append("s", entry.sequence())
                        .append("entry", entry.toDocument()));
                if (entry.records().stream()
                        .anyMatch(record -> record.topic().endsWith(".state.v1") && record.data() == null)) {
                    erased.add(each.id());
                }
            }
        }
        try {
            outbox.history().insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            boolean known = failure.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!known || failure.getWriteConcernError() != null) {
                throw failure;
            }
        }
        for (String id : erased) {
            outbox.history()
                    .updateMany(new Document("of", id), new Document("$unset", new Document("entry.records", "")));
        }
    }
}
