/**
 * What this service knows of the directory's organizations, people, posts and memberships: copies under their ids,
 * joined when something is read. No rules.
 */
@NullMarked
package lat.cabildo.events.directory;

import org.jspecify.annotations.NullMarked;
