/** Subscriptions over HTTP. Addresses are masked for whoever may not read contacts; secrets are shown once. */
@NullMarked
package lat.cabildo.notifications.subscription.web;

import org.jspecify.annotations.NullMarked;
