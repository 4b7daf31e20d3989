/**
 * Who takes part in an event: registrations, the seats they take and the list of those who wait for one. Names and
 * addresses of registrants leave this room only for those who may read them.
 */
@NullMarked
package lat.cabildo.events.registration;

import org.jspecify.annotations.NullMarked;
