/** What happens in an event, in which order and with whom: sessions, their segments and the people on stage. */
@NullMarked
package lat.cabildo.events.agenda;

import org.jspecify.annotations.NullMarked;
