/** Events over HTTP: requests in, views out, organizations and people by their name of now. */
@NullMarked
package lat.cabildo.events.event.web;

import org.jspecify.annotations.NullMarked;
