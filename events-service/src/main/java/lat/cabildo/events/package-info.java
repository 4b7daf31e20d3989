/** What takes place and who takes part: series, events, agendas, registrations and follow-ups. */
@NullMarked
package lat.cabildo.events;

import org.jspecify.annotations.NullMarked;
