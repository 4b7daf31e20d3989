/** Mandates over HTTP, and who held which post on a day. */
@NullMarked
package lat.cabildo.directory.mandate.web;

import org.jspecify.annotations.NullMarked;
