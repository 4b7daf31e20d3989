package lat.cabildo.platform.aggregate;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * How new aggregates get into their collection, one or many at a time: a repeated command finds what it made before.
 */
final class Insertions<I extends Id, A, E> {
    /** How long one write of many may take. */
    private static final Duration MANY = Duration.ofSeconds(10);

    private final AggregateType<I, A, E> type;
    private final AggregateDocuments documents;
    private final StateMapper states;
    private final Announcement<A, E> announcement;
    private final BackboneProperties properties;
    private final Outbox outbox;
    private final Outboxes outboxes;

    Insertions(
            AggregateType<I, A, E> type,
            AggregateDocuments documents,
            StateMapper states,
            Announcement<A, E> announcement,
            BackboneProperties properties,
            Outbox outbox,
            Outboxes outboxes) {
        this.type = type;
        this.documents = documents;
        this.states = states;
        this.announcement = announcement;
        this.properties = properties;
        this.outbox = outbox;
        this.outboxes = outboxes;
    }

    Stored<A> create(Creation<I, A, E> creation, Patience patience) {
        return inserted(announced(creation), patience);
    }

    /** All in one unordered write; what did not get in by it goes the way of a single one, which knows why. */
    List<Created<A>> createAll(List<Creation<I, A, E>> creations) {
        Map<Integer, Insertion<I, A, E>> insertions = new LinkedHashMap<>();
        Map<Integer, Created<A>> outcomes = new TreeMap<>();
        for (int i = 0; i < creations.size(); i++) {
            try {
                insertions.put(i, announced(creations.get(i)));
            } catch (StoreRefusal.TooLarge refusal) {
                outcomes.put(i, new Created.Refused<>(refusal));
            }
        }
        Set<Insertion<I, A, E>> left = insertMany(List.copyOf(insertions.values()));
        insertions.forEach((i, insertion) -> {
            Patience patience = new Patience(insertion.id(), properties.storeTimeout());
            outcomes.put(
                    i,
                    left.contains(insertion)
                            ? Created.by(() -> inserted(insertion, patience))
                            : new Created.Done<>(insertion.stored()));
        });
        return List.copyOf(outcomes.values());
    }

    /** Those of which it is not known that they are stored. */
    private Set<Insertion<I, A, E>> insertMany(List<Insertion<I, A, E>> insertions) {
        if (insertions.isEmpty()) {
            return Set.of();
        }
        Set<Insertion<I, A, E>> left = Collections.newSetFromMap(new IdentityHashMap<>());
        try {
            documents
                    .collection()
                    .withTimeout(MANY.toMillis(), TimeUnit.MILLISECONDS)
                    .insertMany(
                            insertions.stream().map(Insertion::document).toList(),
                            new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException partly) {
            partly.getWriteErrors().forEach(error -> left.add(insertions.get(error.getIndex())));
            if (partly.getWriteConcernError() != null || left.isEmpty()) {
                left.addAll(insertions);
            }
        } catch (MongoException failure) {
            if (!Patience.isUnavailability(failure)) {
                throw failure;
            }
            left.addAll(insertions);
        }
        Failpoint.AFTER_WRITE.reached();
        insertions.stream().filter(each -> !left.contains(each)).forEach(this::announce);
        return left;
    }

    private Insertion<I, A, E> announced(Creation<I, A, E> creation) {
        A state = creation.decision().state();
        OutboxEntry entry = announcement.of(
                creation.command(),
                creation.id().value(),
                1,
                Objects.requireNonNull(creation.decision().event()),
                state);
        Set<String> unique = type.uniqueKeysOf(state);
        Document document = AggregateDocument.created(
                entry,
                states.write(state),
                unique,
                creation.command(),
                creation.decision().steps());
        if (type.lots()) {
            document.append(Lot.FIELD, Lot.of(creation.id().value()));
        }
        return new Insertion<>(creation, entry, unique, document);
    }

    private Stored<A> inserted(Insertion<I, A, E> insertion, Patience patience) {
        while (true) {
            try {
                documents.collection().insertOne(insertion.document());
                Failpoint.AFTER_WRITE.reached();
                announce(insertion);
                return insertion.stored();
            } catch (MongoException failure) {
                if (!Patience.isDuplicateKey(failure)) {
                    patience.afterFailedWrite(failure);
                }
            }
            AggregateDocument existing = documents.look(insertion.id(), patience);
            if (existing != null) {
                return replayed(insertion, existing);
            }
            documents.refuseTakenKey(insertion.id(), insertion.unique(), patience);
        }
    }

    private void announce(Insertion<I, A, E> insertion) {
        outboxes.written(
                outbox,
                insertion.entry(),
                !insertion.creation().decision().steps().isEmpty());
    }

    private Stored<A> replayed(Insertion<I, A, E> insertion, AggregateDocument existing) {
        if (existing.erased()) {
            throw new StoreRefusal.Erased(existing.id());
        }
        if (!existing.applied(insertion.creation().command().id())) {
            throw new StoreRefusal.KeyTaken(existing.id(), existing.id());
        }
        return existing.stored(states, type);
    }
}
