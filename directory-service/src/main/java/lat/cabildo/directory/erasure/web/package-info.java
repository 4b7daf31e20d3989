/** Erasures over HTTP. */
@NullMarked
package lat.cabildo.directory.erasure.web;

import org.jspecify.annotations.NullMarked;
