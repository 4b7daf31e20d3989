/**
 * Who wants to be told of what, in which language and by which way: rules are keys, so that they are found by index.
 */
@NullMarked
package lat.cabildo.notifications.subscription;

import org.jspecify.annotations.NullMarked;
