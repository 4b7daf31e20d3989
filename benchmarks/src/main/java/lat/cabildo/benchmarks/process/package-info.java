/** Measures services as processes of their own, started here, over HTTP. */
@NullMarked
package lat.cabildo.benchmarks.process;

import org.jspecify.annotations.NullMarked;
