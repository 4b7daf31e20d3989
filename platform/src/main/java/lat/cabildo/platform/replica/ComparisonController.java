package lat.cabildo.platform.replica;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.aggregate.StoreRefusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * With which an operator proves that all copies are equal, as after a restore; part of the operators' door, see
 * docs/operators.md.
 */
@Hidden
@RestController
@RequestMapping("/operations")
final class ComparisonController {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Outboxes outboxes;
    private final Listeners listeners;
    private final StateTopic topics;
    private final Semaphore turn = new Semaphore(1);

    ComparisonController(Outboxes outboxes, Listeners listeners, StateTopic topics) {
        this.outboxes = outboxes;
        this.listeners = listeners;
        this.topics = topics;
    }

    record Topic(String aggregate, String topic) {}

    record OwnTopics(List<Topic> items) {}

    /** The topics of states and of contacts of this service. */
    @GetMapping("/topics")
    OwnTopics topics() {
        return new OwnTopics(outboxes.all().stream()
                .flatMap(each -> Stream.concat(Stream.of(each.stateTopic()), each.contactsTopic().stream())
                        .map(topic -> new Topic(each.aggregate(), topic)))
                .toList());
    }

    @GetMapping("/topics/{aggregate}/comparison")
    Comparison.Report ofTopic(@PathVariable String aggregate) {
        Outbox outbox = outbox(aggregate);
        return inTurn(aggregate, () -> Comparison.of(outbox, topics));
    }

    /** Sums and ids alone: no address is told. */
    @GetMapping("/topics/{aggregate}/contacts/comparison")
    Comparison.Report ofContacts(@PathVariable String aggregate) {
        Outbox outbox = outbox(aggregate);
        String topic = outbox.contactsTopic().orElseThrow(() -> new StoreRefusal.UnknownId(aggregate));
        return inTurn(aggregate, () -> Comparison.ofContacts(outbox, topic, topics));
    }

    private Outbox outbox(String aggregate) {
        return outboxes.all().stream()
                .filter(each -> each.aggregate().equals(aggregate))
                .findFirst()
                .orElseThrow(() -> new StoreRefusal.UnknownId(aggregate));
    }

    @GetMapping("/replicas/{name}/comparison")
    Comparison.Report ofReplica(@PathVariable String name) {
        MongoReplica<?, ?> replica = MongoReplicas.fedBy(listeners.all()).stream()
                .filter(each -> each.type().collection().equals(name))
                .findFirst()
                .orElseThrow(() -> new StoreRefusal.UnknownId(name));
        return inTurn(name, () -> Comparison.of(replica, topics));
    }

    /** Each of these reads a whole topic and takes its share of the memory. */
    private <T> T inTurn(String what, Supplier<T> work) {
        if (!turn.tryAcquire()) {
            throw new StoreRefusal.Backlogged(what, RETRY_AFTER);
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }
}
