/** How deliveries speak to the world: never of addresses. */
@NullMarked
package lat.cabildo.notifications.delivery.messaging;

import org.jspecify.annotations.NullMarked;
