/** The directory's facts as agreements need them: who takes part, who holds which post, who belongs to whom. */
@NullMarked
package lat.cabildo.agreements.directory;

import org.jspecify.annotations.NullMarked;
