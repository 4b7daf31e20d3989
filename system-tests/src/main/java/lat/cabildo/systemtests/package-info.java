/**
 * Journeys through the running system and its behaviour under faults, over HTTP and Kafka, with no class of a service.
 */
@NullMarked
package lat.cabildo.systemtests;

import org.jspecify.annotations.NullMarked;
