/** How events speak to the world: the wire shapes of what happens to them and of their state. */
@NullMarked
package lat.cabildo.events.event.messaging;

import org.jspecify.annotations.NullMarked;
