package lat.cabildo.platform.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lat.cabildo.platform.aggregate.Outbox;
import org.bson.Document;

/**
 * An aggregate of which the broker has refused a record: nothing of it is published any more, so that nothing is
 * skipped, until an operator has it tried again.
 *
 * @param sequence of the first domain event that waits
 */
record Parked(String aggregate, String id, long sequence, String reason, Instant since) {
    static final Document ANY = new Document("ob.parked.s", new Document("$gte", 0));

    static void park(Pending refused) {
        Document mark = new Document("ob.parked.reason", "refused-by-broker")
                .append("ob.parked.s", refused.entries().getFirst().sequence());
        refused.outbox()
                .collection()
                .updateOne(
                        // Unless somebody else has published it in the meantime.
                        new Document("_id", refused.id())
                                .append("ob.pub", refused.entries().getFirst().sequence() - 1),
                        new Document("$set", mark).append("$currentDate", new Document("ob.parked.at", true)));
    }

    /** Up to {@code most} of one outbox, by id, those behind {@code after}. */
    static List<Parked> list(Outbox outbox, String after, int most) {
        List<Parked> parked = new ArrayList<>();
        Document filter = new Document(ANY).append("_id", new Document("$gt", after));
        for (Document each : outbox.collection()
                .find(filter)
                .projection(new Document("ob.parked", 1))
                .sort(new Document("_id", 1))
                .limit(most)) {
            parked.add(of(outbox, each));
        }
        return parked;
    }

    static Optional<Parked> find(Outbox outbox, String id) {
        return Optional.ofNullable(outbox.collection()
                        .find(new Document("_id", id).append("ob.parked.s", new Document("$gte", 0)))
                        .projection(new Document("ob.parked", 1))
                        .first())
                .map(found -> of(outbox, found));
    }

    private static Parked of(Outbox outbox, Document found) {
        Document mark = found.get("ob", Document.class).get("parked", Document.class);
        return new Parked(
                outbox.aggregate(),
                found.getString("_id"),
                mark.getLong("s"),
                mark.getString("reason"),
                mark.getDate("at").toInstant());
    }

    /** Lets it be tried again. */
    static void release(Outbox outbox, String id) {
        outbox.collection().updateOne(new Document("_id", id), new Document("$unset", new Document("ob.parked", "")));
    }
}
