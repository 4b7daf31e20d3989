/** How organizations speak to the world. */
@NullMarked
package lat.cabildo.directory.organization.messaging;

import org.jspecify.annotations.NullMarked;
