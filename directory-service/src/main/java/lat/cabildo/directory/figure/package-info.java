/**
 * What sources claim of an organization in figures beside what the register counts itself; neither is put right by the
 * other.
 */
@NullMarked
package lat.cabildo.directory.figure;

import org.jspecify.annotations.NullMarked;
