/** The directory at the size of a continent's register: how fast it is filled, and how fast it finds. */
@NullMarked
package lat.cabildo.benchmarks.register;

import org.jspecify.annotations.NullMarked;
