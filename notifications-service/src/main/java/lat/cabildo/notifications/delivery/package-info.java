/** One domain event told to one subscription: what was tried, with what outcome, and what is due next. */
@NullMarked
package lat.cabildo.notifications.delivery;

import org.jspecify.annotations.NullMarked;
