/** The start page: health, counts, and domain events as they happen. */
@NullMarked
package lat.cabildo.local.page;

import org.jspecify.annotations.NullMarked;
