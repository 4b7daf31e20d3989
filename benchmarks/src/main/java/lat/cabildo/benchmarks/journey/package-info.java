/** Measures the running system from outside, over HTTP only. */
@NullMarked
package lat.cabildo.benchmarks.journey;

import org.jspecify.annotations.NullMarked;
