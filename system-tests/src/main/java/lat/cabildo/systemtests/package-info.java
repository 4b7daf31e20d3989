/** Journeys and faults across services, seen only through HTTP and Kafka. */
@NullMarked
package lat.cabildo.systemtests;

import org.jspecify.annotations.NullMarked;
