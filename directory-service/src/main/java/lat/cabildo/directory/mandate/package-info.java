/** Who holds which post from when to when, and who held it on a given day. */
@NullMarked
package lat.cabildo.directory.mandate;

import org.jspecify.annotations.NullMarked;
