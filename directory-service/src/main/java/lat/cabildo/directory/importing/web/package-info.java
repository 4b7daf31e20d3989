/** Imports over HTTP. */
@NullMarked
package lat.cabildo.directory.importing.web;

import org.jspecify.annotations.NullMarked;
