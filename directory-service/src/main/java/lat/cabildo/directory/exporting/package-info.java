/** Lists of organizations in the formats that others read, written one organization after the other. */
@NullMarked
package lat.cabildo.directory.exporting;

import org.jspecify.annotations.NullMarked;
