/** What refused merges are answered with. */
@NullMarked
package lat.cabildo.directory.merge.web;

import org.jspecify.annotations.NullMarked;
