/** Looks into the runnable jars: whatever others made of what we ship is pinned, licensed and billed. */
@NullMarked
package lat.cabildo.supply;

import org.jspecify.annotations.NullMarked;
