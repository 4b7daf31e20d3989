package lat.cabildo.platform.replica;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import lat.cabildo.platform.aggregate.Trace;
import tools.jackson.databind.JsonNode;

/** Hands domain events to a reaction, one by one in the order of their partition. */
final class ReactionListener extends Listener {
    private final Reactions.Reaction reaction;
    private final DeadLetters deadLetters;

    ReactionListener(Reactions.Reaction reaction, Positions positions, DeadLetters deadLetters) {
        super(positions);
        this.reaction = reaction;
        this.deadLetters = deadLetters;
    }

    @Override
    Start start() {
        return Start.NOW;
    }

    @Override
    void consume(List<Incoming> records) {
        for (Incoming each : records) {
            DomainEvent event;
            try {
                event = decode(each);
            } catch (Undecodable reason) {
                deadLetters.put(each, reason);
                continue;
            }
            reaction.on(event);
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
