/** Blanks what events keep of people whom the directory has erased. */
@NullMarked
package lat.cabildo.events.erasure;

import org.jspecify.annotations.NullMarked;
