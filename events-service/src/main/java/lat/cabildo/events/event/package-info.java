/**
 * What takes place: from its draft to its publication, what becomes of its time and place, and what was decided there.
 * The class is {@code CivicEvent}, for {@code Event} alone is said of too many things.
 */
@NullMarked
package lat.cabildo.events.event;

import org.jspecify.annotations.NullMarked;
