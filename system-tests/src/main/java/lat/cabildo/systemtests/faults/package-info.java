/** Several instances of a service under faults that a seed decides: {@code system-tests/faults} runs it. */
@NullMarked
package lat.cabildo.systemtests.faults;

import org.jspecify.annotations.NullMarked;
