/** Histories over HTTP. */
@NullMarked
package lat.cabildo.directory.history.web;

import org.jspecify.annotations.NullMarked;
