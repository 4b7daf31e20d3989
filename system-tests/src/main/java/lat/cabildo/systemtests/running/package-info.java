/** The services as processes of their own, started as the local launcher starts them, and what stands in their way. */
@NullMarked
package lat.cabildo.systemtests.running;

import org.jspecify.annotations.NullMarked;
