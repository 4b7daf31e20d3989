package lat.cabildo.platform.replica;

import com.mongodb.client.MongoCollection;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What this service holds of one record of others, so that whoever has to prove an erasure need not believe it; part of
 * the operators' door, see docs/operators.md.
 */
@Hidden
@RestController
@RequestMapping("/operations/copies/{id}")
final class CopyController {
    private final Listeners listeners;
    private final DeadLetters letters;

    CopyController(Listeners listeners, DeadLetters letters) {
        this.listeners = listeners;
        this.letters = letters;
    }

    /**
     * A copy in one collection.
     *
     * @param sequence of the last record that was applied
     * @param erased whether nothing but the sequence is left
     */
    record Held(String topic, String collection, long sequence, boolean erased) {}

    /** @param deadLetters records of it that wait, with what they say */
    record HeldOfOne(String id, List<Held> items, long deadLetters) {}

    /** In every collection that is kept up, also beside the one that is read. */
    @GetMapping
    HeldOfOne held(@PathVariable @Size(max = 100) String id) {
        List<Held> held = new ArrayList<>();
        for (MongoReplica<?, ?> replica : MongoReplicas.fedBy(listeners.all())) {
            for (MongoCollection<Document> collection : replica.generations().written()) {
                Document copy = collection.find(new Document("_id", id)).first();
                if (copy != null) {
                    held.add(new Held(
                            replica.type().topic(),
                            collection.getNamespace().getCollectionName(),
                            copy.getLong("seq"),
                            !copy.containsKey("st")));
                }
            }
        }
        return new HeldOfOne(id, held, letters.countOf(id));
    }
}
