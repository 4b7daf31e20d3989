/** The shapes that names, sources and contact points have in JSON, the same in every request, view and message. */
@NullMarked
package lat.cabildo.directory.json;

import org.jspecify.annotations.NullMarked;
