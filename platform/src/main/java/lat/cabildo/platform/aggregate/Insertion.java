package lat.cabildo.platform.aggregate;

import java.util.Set;
import org.bson.Document;

/** A creation and the document that carries it out. */
record Insertion<I extends Id, A, E>(
        Creation<I, A, E> creation, OutboxEntry entry, Set<String> unique, Document document) {

    String id() {
        return creation.id().value();
    }

    Stored<A> stored() {
        return new Stored<>(id(), 1, creation.decision().state());
    }
}
