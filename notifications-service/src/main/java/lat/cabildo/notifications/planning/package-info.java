/** Plans a delivery for each subscription that a domain event concerns, as the domain event is read. */
@NullMarked
package lat.cabildo.notifications.planning;

import org.jspecify.annotations.NullMarked;
