/**
 * The domain events that somebody is told of, each kept once as it was published: what a delivery sends, however often
 * it is tried.
 */
@NullMarked
package lat.cabildo.notifications.occasion;

import org.jspecify.annotations.NullMarked;
