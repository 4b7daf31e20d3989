/**
 * Publishes what waits in the outboxes, in order and without loss. Leases say which instance serves a shard, for
 * liveness only; that an instance which lost its shard can no longer publish is Kafka's doing, by fencing.
 */
@NullMarked
package lat.cabildo.platform.relay;

import org.jspecify.annotations.NullMarked;
