/** Records that may mean the same, found and offered to be merged or told apart; nothing is merged by itself. */
@NullMarked
package lat.cabildo.directory.duplicate;

import org.jspecify.annotations.NullMarked;
