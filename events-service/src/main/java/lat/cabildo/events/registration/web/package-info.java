/** Registrations over HTTP; who registered is shown to callers with the scope for contact data alone. */
@NullMarked
package lat.cabildo.events.registration.web;

import org.jspecify.annotations.NullMarked;
