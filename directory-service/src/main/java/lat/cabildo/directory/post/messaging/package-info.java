/** How posts speak to the world. */
@NullMarked
package lat.cabildo.directory.post.messaging;

import org.jspecify.annotations.NullMarked;
