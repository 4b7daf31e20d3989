/** Moves bytes and fixes shapes for every service; knows no noun of their business. */
@NullMarked
package lat.cabildo.platform;

import org.jspecify.annotations.NullMarked;
