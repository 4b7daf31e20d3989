package lat.cabildo.platform.relay;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
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

    /**
     * @param alone whether nobody else can have published meanwhile; else an erasure may have come in between, and what
     *     was noted of that record goes again
     */
    void settle(Outbox outbox, List<Pending> batch, BooleanSupplier alone) {
        Failpoint.BEFORE_HISTORY.reached();
        remember(outbox, batch);
        if (!alone.getAsBoolean()) {
            new Runs(outbox.history()).blankAgain(batch);
        }
        List<UpdateOneModel<Document>> pulls = new ArrayList<>();
        for (Pending each : batch) {
            Document upToLast = new Document("ob.ev", new Document("s", new Document("$lte", each.last())));
            Document published = new Document("ob.pub", each.last()).append("ob.sum", each.checksum());
            // By the id alone, which is what stores are fastest at; none of it goes back.
            pulls.add(new UpdateOneModel<>(
                    new Document("_id", each.id()), new Document("$pull", upToLast).append("$max", published)));
        }
        Failpoint.BEFORE_PULL.reached();
        outbox.collection().bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    }

    private void remember(Outbox outbox, List<Pending> published) {
        Runs runs = new Runs(outbox.history());
        runs.add(published);
        List<String> forgotten = new ArrayList<>();
        for (Pending each : published) {
            each.entries().reversed().stream()
                    .filter(OutboxEntry::forgets)
                    .findFirst()
                    .ifPresent(last -> {
                        runs.blank(each.id(), lastForgotten(last));
                        forgotten.add(each.id());
                    });
        }
        outboxes.erased(forgotten);
    }

    /** What took data away says what is left, and stays; the mark of an erasure leaves nothing. */
    private static long lastForgotten(OutboxEntry forgetting) {
        return forgetting.stateChecksum() == null ? forgetting.sequence() : forgetting.sequence() - 1;
    }
}
