/** How erasures speak to the world: of ids alone. */
@NullMarked
package lat.cabildo.directory.erasure.messaging;

import org.jspecify.annotations.NullMarked;
