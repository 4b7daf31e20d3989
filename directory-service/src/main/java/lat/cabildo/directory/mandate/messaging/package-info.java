/** How mandates speak to the world. */
@NullMarked
package lat.cabildo.directory.mandate.messaging;

import org.jspecify.annotations.NullMarked;
