/** Who is asking, and for which organizations they may act. */
@NullMarked
package lat.cabildo.platform.security;

import org.jspecify.annotations.NullMarked;
