/** The taxonomy over HTTP. */
@NullMarked
package lat.cabildo.directory.taxonomy.web;

import org.jspecify.annotations.NullMarked;
