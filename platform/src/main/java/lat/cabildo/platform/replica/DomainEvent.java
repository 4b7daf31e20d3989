package lat.cabildo.platform.replica;

import java.time.Instant;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.Trace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A domain event of another service, as read from its changes topic.
 *
 * @param id unique among all domain events of all services
 * @param type such as {@code lat.cabildo.directory.organization.renamed.v1}
 * @param subject id of the aggregate that changed
 * @param sequence its version after the change
 * @param change the fact
 * @param state the public state after it; null once erased
 */
public record DomainEvent(
        String id,
        String type,
        String subject,
        long sequence,
        Instant time,
        Trace trace,
        JsonNode change,
        @Nullable JsonNode state) {

    /** A command to an aggregate that follows from this: of one id, however often this is read. */
    public Command command(Id aggregate, Actor by, Instant now) {
        Trace following = new Trace(trace.correlationId(), id, trace.traceparent());
        return new Command(id + ":" + aggregate.value(), by, now, null, following);
    }
}
