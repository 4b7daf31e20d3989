/**
 * Local copies of what other services publish, each kept by its own sequence guard, and the listeners that feed them.
 * Copies carry no rules: they are found, resolved to survivors, and joined when something is read.
 */
@NullMarked
package lat.cabildo.platform.replica;

import org.jspecify.annotations.NullMarked;
