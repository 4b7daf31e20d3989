/** Lists in the formats that others read, written one element after the other. */
@NullMarked
package lat.cabildo.directory.exporting;

import org.jspecify.annotations.NullMarked;
