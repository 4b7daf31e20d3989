/** Who is told what, when and by which way: subscriptions, planning and deliveries. */
@NullMarked
package lat.cabildo.notifications;

import org.jspecify.annotations.NullMarked;
