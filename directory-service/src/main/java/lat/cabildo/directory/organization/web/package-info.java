/** Organizations over HTTP. */
@NullMarked
package lat.cabildo.directory.organization.web;

import org.jspecify.annotations.NullMarked;
