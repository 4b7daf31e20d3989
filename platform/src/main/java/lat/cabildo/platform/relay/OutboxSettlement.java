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
import lat.cabildo.platform.aggregate.Outboxes;
import org.bson.Document;

/**
 * Notes in the store what Kafka has committed: first the history, then the outboxes are emptied. Each write may be
 * repeated without harm, by this owner or by the next one; what a slower one notes later changes nothing.
 */
final class OutboxSettlement {

    private final Outboxes outboxes;

    OutboxSettlement(Outboxes outboxes) {
        this.outboxes = outboxes;
    }

    void settle(Outbox outbox, List<Pending> batch) {
        Failpoint.BEFORE_HISTORY.reached();
        remember(outbox, batch);
        List<UpdateOneModel<Document>> pulls = new ArrayList<>();
        for (Pending each : batch) {
            Document upToLast = new Document("ob.ev", new Document("s", new Document("$lte", each.last())));
            Document published = new Document("ob.pub", each.last()).append("ob.sum", each.checksum());
            pulls.add(new UpdateOneModel<>(
                    new Document("_id", each.id()).append("ob.pub", new Document("$lt", each.last())),
                    new Document("$pull", upToLast).append("$set", published)));
        }
        Failpoint.BEFORE_PULL.reached();
        outbox.collection().bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    }

    private void remember(Outbox outbox, List<Pending> published) {
        List<Document> documents = new ArrayList<>();
        List<String> forgotten = new ArrayList<>();
        for (Pending each : published) {
            for (OutboxEntry entry : each.entries()) {
                documents.add(new Document("_id", entry.id())
                        .append("of", each.id())
                        .append("s", entry.sequence())
                        .append("entry", entry.toDocument()));
            }
            if (each.entries().stream().anyMatch(OutboxEntry::forgets)) {
                forgotten.add(each.id());
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
        for (String id : forgotten) {
            outbox.history()
                    .updateMany(new Document("of", id), new Document("$unset", new Document("entry.records", "")));
        }
        outboxes.erased(forgotten);
    }
}
