/** Webhooks as Standard Webhooks has them: signed, never redirected, never to an address inside our own network. */
@NullMarked
package lat.cabildo.notifications.sending.webhook;

import org.jspecify.annotations.NullMarked;
