/** A real OAuth2 issuer whose clients and tokens are made when the system starts. */
@NullMarked
package lat.cabildo.local.issuer;

import org.jspecify.annotations.NullMarked;
