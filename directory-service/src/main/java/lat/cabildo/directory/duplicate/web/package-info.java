/** Possible duplicates over HTTP. */
@NullMarked
package lat.cabildo.directory.duplicate.web;

import org.jspecify.annotations.NullMarked;
