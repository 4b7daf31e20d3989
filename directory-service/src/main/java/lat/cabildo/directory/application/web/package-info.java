/** Applications for admission over HTTP. */
@NullMarked
package lat.cabildo.directory.application.web;

import org.jspecify.annotations.NullMarked;
