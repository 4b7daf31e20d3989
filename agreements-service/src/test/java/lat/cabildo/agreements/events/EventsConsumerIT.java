package lat.cabildo.agreements.events;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.test.Contracts;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Upstream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads every example of an event that the events service has ever approved, from Kafka, into the copies. */
@ServiceTest
class EventsConsumerIT {
    private final Replica<EventId, EventCopy> events;

    EventsConsumerIT(Replica<EventId, EventCopy> events) {
        this.events = events;
    }

    @TestFactory
    Stream<DynamicTest> copiesEveryExample() {
        AtomicLong sequence = new AtomicLong();
        return Contracts.of("events").examples("event").stream()
                .map(example -> dynamicTest(example.toString(), () -> {
                    EventId id = new EventId(example.subject());
                    long version = sequence.incrementAndGet();
                    try (Upstream upstream = Upstream.of("events")) {
                        upstream.publish(example, version);
                    }
                    eventually(() -> assertThat(events.has(id, version)).isTrue());
                    assertThat(events.find(id))
                            .hasValueSatisfying(copy -> assertThat(copy.title()).isNotEmpty());
                }));
    }
}
