/**
 * What notifications know of the directory: organizations with their countries and members, and the names that texts
 * need.
 */
@NullMarked
package lat.cabildo.notifications.directory;

import org.jspecify.annotations.NullMarked;
