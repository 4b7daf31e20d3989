package lat.cabildo.platform.replica;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.relay.Fitness;
import lat.cabildo.platform.security.Audit;
import lat.cabildo.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far the consumers are and what they are stuck on; part of the operators' door, see docs/operators.md. */
@Hidden
@RestController
@RequestMapping("/operations")
final class ConsumerController {
    private final Listeners listeners;
    private final DeadLetters letters;
    private final Lags lags;
    private final Fitness fitness;
    private final Audit audit;

    ConsumerController(Listeners listeners, DeadLetters letters, Lags lags, Fitness fitness, Audit audit) {
        this.listeners = listeners;
        this.letters = letters;
        this.lags = lags;
        this.fitness = fitness;
        this.audit = audit;
    }

    /**
     * A record that waits; its content is shown by {@code …/{id}} alone.
     *
     * @param due when it is tried again by itself
     */
    record Letter(
            String id,
            String reader,
            String topic,
            int partition,
            long offset,
            String key,
            long sequence,
            String why,
            String reason,
            Instant since,
            int attempts,
            Instant due) {

        static Letter of(DeadLetter letter) {
            Incoming record = letter.record();
            return new Letter(
                    letter.id(),
                    letter.reader(),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.key(),
                    letter.sequence(),
                    letter.why().name().toLowerCase(Locale.ROOT),
                    letter.reason(),
                    letter.since(),
                    letter.attempts(),
                    letter.due());
        }
    }

    /** @param data as it came, read as UTF-8; null for the mark of an erasure */
    record Opened(
            Letter letter,
            Map<String, String> headers,
            @Nullable String data) {}

    record Letters(List<Letter> items, @Nullable String next) {}

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** @param held whether the instance that was asked reads nothing for now, as it publishes nothing */
    record Consumers(List<Lags.Lag> items, boolean held) {}

    record Copy(
            String name,
            String topic,
            String collection,
            @Nullable Rebuild rebuild) {

        static Copy of(MongoReplica<?, ?> replica) {
            Generations.Pointer pointer = replica.generations().pointer();
            return new Copy(
                    replica.type().collection(),
                    replica.type().topic(),
                    pointer.live(),
                    pointer.next() == null ? null : new Rebuild(pointer.next(), pointer.read(), pointer.of()));
        }
    }

    /** How many of how many offsets of the topic have been read into the next generation. */
    record Rebuild(String collection, long read, long of) {}

    record CopiesOfOthers(List<Copy> items) {}

    @GetMapping("/consumers")
    Consumers consumers() {
        return new Consumers(
                lags.of(listeners.all().stream().map(Listener::name).toList()), !fitness.isFit());
    }

    @GetMapping("/dead-letters")
    Letters letters(PageRequest request) {
        Page<DeadLetter> page = letters.page(request.size(), request.after());
        return new Letters(page.items().stream().map(Letter::of).toList(), page.next());
    }

    /** Looking at what was written about people is noted. */
    @GetMapping("/dead-letters/{id}")
    Opened letter(@PathVariable String id, Caller caller) {
        DeadLetter found = require(id);
        audit.note(caller, "dead-letter.read", id, "");
        return new Opened(
                Letter.of(found), found.record().headers(), found.record().text());
    }

    @PostMapping("/dead-letters/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Letter retry(@PathVariable String id, Caller caller) {
        DeadLetter found = require(id);
        audit.note(caller, "dead-letter.retry", id, "");
        letters.retry(found);
        return Letter.of(found);
    }

    @PostMapping("/dead-letters/{id}/discard")
    Letter discard(@PathVariable String id, @Valid @RequestBody Reason reason, Caller caller) {
        DeadLetter found = require(id);
        audit.note(caller, "dead-letter.discard", id, reason.reason());
        letters.discard(found);
        return Letter.of(found);
    }

    @GetMapping("/replicas")
    CopiesOfOthers replicas() {
        return new CopiesOfOthers(MongoReplicas.fedBy(listeners.all()).stream()
                .<Copy>map(Copy::of)
                .toList());
    }

    /** Begins to build it anew, beside what is read meanwhile; one that is being built already goes on. */
    @PostMapping("/replicas/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Copy rebuild(@PathVariable String name, Caller caller) {
        MongoReplica<?, ?> replica = MongoReplicas.fedBy(listeners.all()).stream()
                .filter(each -> each.type().collection().equals(name))
                .findFirst()
                .orElseThrow(() -> new StoreRefusal.UnknownId(name));
        audit.note(caller, "replica.rebuild", name, "");
        replica.generations().begin();
        return Copy.of(replica);
    }

    private DeadLetter require(String id) {
        return letters.find(id).orElseThrow(() -> new StoreRefusal.UnknownId(id));
    }
}
