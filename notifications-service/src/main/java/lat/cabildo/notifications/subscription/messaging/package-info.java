/** How subscriptions speak to the world: without addresses, URLs and secrets. */
@NullMarked
package lat.cabildo.notifications.subscription.messaging;

import org.jspecify.annotations.NullMarked;
