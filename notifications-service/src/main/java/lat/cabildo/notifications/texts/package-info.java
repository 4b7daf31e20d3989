/** Says in words what happened, in the subscriber's language, with the names as they are known today. */
@NullMarked
package lat.cabildo.notifications.texts;

import org.jspecify.annotations.NullMarked;
