/** Who belongs to which association, network or federation, in which class and since when. */
@NullMarked
package lat.cabildo.directory.membership;

import org.jspecify.annotations.NullMarked;
