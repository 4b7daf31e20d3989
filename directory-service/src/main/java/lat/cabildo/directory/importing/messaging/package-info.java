/** How imports speak to the world. */
@NullMarked
package lat.cabildo.directory.importing.messaging;

import org.jspecify.annotations.NullMarked;
