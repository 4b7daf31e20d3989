/** Measures the backbone against the bare drivers it stands on. */
@NullMarked
package lat.cabildo.benchmarks.backbone;

import org.jspecify.annotations.NullMarked;
