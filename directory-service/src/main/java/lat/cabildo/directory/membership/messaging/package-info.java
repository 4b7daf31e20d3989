/** How memberships speak to the world. */
@NullMarked
package lat.cabildo.directory.membership.messaging;

import org.jspecify.annotations.NullMarked;
