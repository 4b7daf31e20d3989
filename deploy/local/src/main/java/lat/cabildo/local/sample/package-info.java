/** Sample data, loaded through the public HTTP APIs as any partner would. */
@NullMarked
package lat.cabildo.local.sample;

import org.jspecify.annotations.NullMarked;
