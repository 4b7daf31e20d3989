/** Judges what a run under faults has left behind. A program of its own: it shares nothing with what it judges. */
@NullMarked
package lat.cabildo.systemtests.checking;

import org.jspecify.annotations.NullMarked;
