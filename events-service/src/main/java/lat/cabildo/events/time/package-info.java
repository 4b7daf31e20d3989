/**
 * When events take place and until when one may register: local times with their zone, kept as they were said, and the
 * instants they mean under the zone's rules of today.
 */
@NullMarked
package lat.cabildo.events.time;

import org.jspecify.annotations.NullMarked;
