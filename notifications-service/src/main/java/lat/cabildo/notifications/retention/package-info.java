/** Lets go of what is older than it need be. */
@NullMarked
package lat.cabildo.notifications.retention;

import org.jspecify.annotations.NullMarked;
