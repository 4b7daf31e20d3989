/** Blanks what agreements keep of people whom the directory has erased. */
@NullMarked
package lat.cabildo.agreements.erasure;

import org.jspecify.annotations.NullMarked;
