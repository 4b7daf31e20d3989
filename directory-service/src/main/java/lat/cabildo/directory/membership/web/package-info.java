/** Memberships over HTTP. */
@NullMarked
package lat.cabildo.directory.membership.web;

import org.jspecify.annotations.NullMarked;
