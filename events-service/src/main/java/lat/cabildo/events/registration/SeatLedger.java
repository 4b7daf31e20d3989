package lat.cabildo.events.registration;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lat.cabildo.events.event.EventId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The seats of each event, one document per event beside it: how many are taken, and by whom. Seats are taken and given
 * back by single updates that check and change at once, so that no number of callers can take more than there are. At
 * most {@value lat.cabildo.events.event.RegistrationPolicy#MOST_SEATS} entries of some 100 bytes.
 */
final class SeatLedger {
    private static final int ATTEMPTS = 20;

    private final MongoCollection<Document> ledgers;

    SeatLedger(MongoDatabase database) {
        ledgers = database.getCollection("seats")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** What became of the wish for seats. */
    enum Outcome {
        TAKEN,
        FULL,
        /** The registration holds seats under another token. */
        OCCUPIED
    }

    /** Takes seats, or finds them taken under the same token before. */
    Outcome take(EventId event, RegistrationId who, Hold wanted, int capacity) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (add(event, who, wanted, capacity)) {
                return Outcome.TAKEN;
            }
            Document ledger = ledger(event, "taken", path(who));
            if (ledger == null) {
                open(event);
                continue;
            }
            Hold held = hold(ledger, who).orElse(null);
            if (held == null) {
                if (ledger.getInteger("taken") > capacity - wanted.seats()) {
                    return Outcome.FULL;
                }
            } else {
                return held.token().equals(wanted.token()) ? Outcome.TAKEN : Outcome.OCCUPIED;
            }
        }
        return Outcome.FULL;
    }

    /** Gives seats back; does nothing if they are not held under this token. */
    void release(EventId event, RegistrationId who, String token) {
        Document ledger = ledger(event, path(who));
        hold(ledger == null ? new Document() : ledger, who)
                .filter(held -> held.token().equals(token))
                .ifPresent(held -> ledgers.updateOne(
                        new Document("_id", event.value())
                                .append(path(who) + ".token", token)
                                .append(path(who) + ".seats", held.seats()),
                        new Document("$unset", new Document(path(who), ""))
                                .append("$inc", new Document("taken", -held.seats()))));
    }

    int taken(EventId event) {
        Document ledger = ledger(event, "taken");
        return ledger == null ? 0 : ledger.getInteger("taken");
    }

    /** Who holds seats of an event since before an instant. */
    Map<RegistrationId, Hold> heldSince(EventId event, Instant before) {
        Document ledger = ledger(event, "held");
        Map<RegistrationId, Hold> held = new LinkedHashMap<>();
        if (ledger != null) {
            for (String id : ledger.get("held", Document.class).keySet()) {
                RegistrationId who = new RegistrationId(id);
                hold(ledger, who).filter(hold -> hold.since().isBefore(before)).ifPresent(hold -> held.put(who, hold));
            }
        }
        return held;
    }

    /** All events of which seats were ever taken. */
    List<EventId> events() {
        return ledgers.find()
                .projection(new Document("_id", 1))
                .map(ledger -> new EventId(ledger.getString("_id")))
                .into(new ArrayList<>());
    }

    private boolean add(EventId event, RegistrationId who, Hold wanted, int capacity) {
        Document room = new Document("_id", event.value())
                .append(path(who), new Document("$exists", false))
                .append("taken", new Document("$lte", capacity - wanted.seats()));
        Document entry = new Document("$set", new Document(path(who), wanted.document()))
                .append("$inc", new Document("taken", wanted.seats()));
        return ledgers.updateOne(room, entry).getMatchedCount() == 1;
    }

    private void open(EventId event) {
        try {
            ledgers.insertOne(
                    new Document("_id", event.value()).append("taken", 0).append("held", new Document()));
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
        }
    }

    private @Nullable Document ledger(EventId event, String... fields) {
        Document wanted = new Document();
        for (String field : fields) {
            wanted.append(field, 1);
        }
        return ledgers.find(new Document("_id", event.value()))
                .projection(wanted)
                .first();
    }

    private static Optional<Hold> hold(Document ledger, RegistrationId who) {
        Document held = ledger.get("held", Document.class);
        return Optional.ofNullable(held == null ? null : held.get(who.value(), Document.class))
                .map(Hold::of);
    }

    private static String path(RegistrationId who) {
        return "held." + who.value();
    }
}
