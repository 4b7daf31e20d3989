/** Deliveries over HTTP: what was tried, and another try for what an operator thinks worth it. */
@NullMarked
package lat.cabildo.notifications.delivery.web;

import org.jspecify.annotations.NullMarked;
