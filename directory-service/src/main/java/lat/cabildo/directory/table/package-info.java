/** Tables in files of several formats, read row by row within bounds whatever they hold, and written row by row. */
@NullMarked
package lat.cabildo.directory.table;

import org.jspecify.annotations.NullMarked;
