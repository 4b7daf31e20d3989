/**
 * That two records of one kind turn out to be one: whatever the kind, a merge is begun, settled, absorbed and undone in
 * the same way, and what was merged away keeps resolving to its survivor.
 */
@NullMarked
package lat.cabildo.directory.merge;

import org.jspecify.annotations.NullMarked;
