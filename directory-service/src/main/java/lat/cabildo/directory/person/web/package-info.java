/** People over HTTP. */
@NullMarked
package lat.cabildo.directory.person.web;

import org.jspecify.annotations.NullMarked;
