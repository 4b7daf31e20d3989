/** Facts as their sources print them, contradictions and misprints among them, asked back from the directory. */
@NullMarked
package lat.cabildo.systemtests.facts;

import org.jspecify.annotations.NullMarked;
