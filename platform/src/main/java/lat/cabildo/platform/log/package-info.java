/**
 * Keeps out of the logs what exceptions say of people: their texts are written only where these are known to be free of
 * it.
 */
@NullMarked
package lat.cabildo.platform.log;

import org.jspecify.annotations.NullMarked;
