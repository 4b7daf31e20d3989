/**
 * The service's own keys: secrets of others are kept sealed with them, and links that need no token are signed with
 * them.
 */
@NullMarked
package lat.cabildo.notifications.keys;

import org.jspecify.annotations.NullMarked;
