/** Who exists and who speaks for whom: organizations, people, posts, mandates and memberships. */
@NullMarked
package lat.cabildo.directory;

import org.jspecify.annotations.NullMarked;
