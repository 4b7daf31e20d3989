/** Runs measurements in interleaved pairs and reports them; what is measured is in the rooms below. */
@NullMarked
package lat.cabildo.benchmarks;

import org.jspecify.annotations.NullMarked;
