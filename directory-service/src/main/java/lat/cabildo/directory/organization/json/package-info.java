/**
 * What is said of an organization in JSON, and what of that can be taken: the same for requests and for rows of files.
 */
@NullMarked
package lat.cabildo.directory.organization.json;

import org.jspecify.annotations.NullMarked;
