/** What notifications know of events: their titles, times and organizers. */
@NullMarked
package lat.cabildo.notifications.events;

import org.jspecify.annotations.NullMarked;
