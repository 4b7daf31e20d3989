/** Declared and registered figures over HTTP. */
@NullMarked
package lat.cabildo.directory.figure.web;

import org.jspecify.annotations.NullMarked;
