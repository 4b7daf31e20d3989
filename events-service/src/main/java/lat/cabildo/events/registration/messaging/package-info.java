/** How registrations speak to the world: who registered is told on the contacts topic alone. */
@NullMarked
package lat.cabildo.events.registration.messaging;

import org.jspecify.annotations.NullMarked;
