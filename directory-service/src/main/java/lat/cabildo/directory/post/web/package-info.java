/** Posts over HTTP. */
@NullMarked
package lat.cabildo.directory.post.web;

import org.jspecify.annotations.NullMarked;
