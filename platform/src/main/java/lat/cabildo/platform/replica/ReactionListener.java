package lat.cabildo.platform.replica;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lat.cabildo.platform.aggregate.Trace;
import lat.cabildo.platform.tracing.Traces;
import tools.jackson.databind.JsonNode;

/**
 * Hands domain events to a reaction, one by one in the order of their partition. One that the reaction fails on parks
 * its key: all later ones of it wait, and no other.
 */
final class ReactionListener extends Listener {
    private final Reactions.Reaction reaction;
    private final DeadLetters deadLetters;
    private final Traces traces;

    ReactionListener(Reactions.Reaction reaction, Positions positions, DeadLetters deadLetters, Traces traces) {
        super(positions);
        this.traces = traces;
        this.reaction = reaction;
        this.deadLetters = deadLetters;
    }

    @Override
    Start start() {
        return Start.NOW;
    }

    @Override
    boolean inOrder() {
        return true;
    }

    @Override
    void consume(List<Incoming> records) {
        Set<String> parked =
                deadLetters.parked(name(), records.stream().map(Incoming::key).toList());
        for (Incoming each : records) {
            if (parked.contains(each.key())) {
                deadLetters.behind(this, each);
            } else if (!tried(each)) {
                parked.add(each.key());
            }
        }
    }

    private boolean tried(Incoming record) {
        try {
            DomainEvent event = decode(record);
            return traces.follow(name(), event.trace(), () -> tried(record, event));
        } catch (Undecodable reason) {
            deadLetters.undecodable(this, record, reason);
            return false;
        }
    }

    private boolean tried(Incoming record, DomainEvent event) {
        try {
            act(event);
            return true;
        } catch (Undecodable reason) {
            throw reason;
        } catch (RuntimeException failure) {
            // The reaction is the service's own code: whatever it throws must stop this key and no other.
            if (isOutage(failure)) {
                throw failure;
            }
            deadLetters.failed(this, record, failure);
            return false;
        }
    }

    @Override
    void handle(Incoming record) {
        DomainEvent event = decode(record);
        traces.follow(name(), event.trace(), () -> {
            act(event);
            return event;
        });
    }

    private void act(DomainEvent event) {
        reaction.on(event);
        if (event.state() == null) {
            deadLetters.erase(event.subject(), event.sequence());
        }
    }

    private static DomainEvent decode(Incoming record) {
        byte[] bytes = record.data();
        if (bytes == null) {
            throw new Undecodable("a change without data", null);
        }
        JsonNode data = TolerantReader.data(bytes);
        JsonNode change = TolerantReader.member(data, "change");
        if (change == null) {
            throw new Undecodable("data has no change", null);
        }
        try {
            return new DomainEvent(
                    record.required("ce_id"),
                    record.required("ce_type"),
                    record.required("ce_subject"),
                    record.sequence(),
                    OffsetDateTime.parse(record.required("ce_time")).toInstant(),
                    new Trace(
                            Objects.requireNonNullElse(
                                    record.headers().get("ce_correlationid"), record.required("ce_id")),
                            record.headers().get("ce_causationid"),
                            record.headers().get("traceparent")),
                    change,
                    TolerantReader.member(data, "state"));
        } catch (DateTimeException noTime) {
            throw new Undecodable("ce_time is not a time", noTime);
        }
    }
}
