/** Who asks to be admitted to which association, network or federation, and what became of it. */
@NullMarked
package lat.cabildo.directory.application;

import org.jspecify.annotations.NullMarked;
