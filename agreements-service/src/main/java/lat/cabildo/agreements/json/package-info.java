/** Shapes that our HTTP interface and our messages share. */
@NullMarked
package lat.cabildo.agreements.json;

import org.jspecify.annotations.NullMarked;
