/** How applications for admission speak to the world. */
@NullMarked
package lat.cabildo.directory.application.messaging;

import org.jspecify.annotations.NullMarked;
