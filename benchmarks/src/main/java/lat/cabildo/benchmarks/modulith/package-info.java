/** Measures the backbone against Spring Modulith's externalization of events to Kafka. */
@NullMarked
package lat.cabildo.benchmarks.modulith;

import org.jspecify.annotations.NullMarked;
