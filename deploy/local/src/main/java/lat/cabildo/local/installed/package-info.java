/**
 * Loads the sample data into an installation that somebody else has started, such as that of {@code deploy/compose}.
 */
@NullMarked
package lat.cabildo.local.installed;

import org.jspecify.annotations.NullMarked;
