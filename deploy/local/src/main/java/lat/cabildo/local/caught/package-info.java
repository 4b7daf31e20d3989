/** Where e-mails and webhooks end up instead of going out. */
@NullMarked
package lat.cabildo.local.caught;

import org.jspecify.annotations.NullMarked;
