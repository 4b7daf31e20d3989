/** What notifications know of agreements: their titles and parties. */
@NullMarked
package lat.cabildo.notifications.agreements;

import org.jspecify.annotations.NullMarked;
