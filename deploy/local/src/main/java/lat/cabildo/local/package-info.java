/** Runs the whole system on one machine for trying it out; never for data that matters. */
@NullMarked
package lat.cabildo.local;

import org.jspecify.annotations.NullMarked;
