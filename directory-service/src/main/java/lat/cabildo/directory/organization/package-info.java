/**
 * Anything with members, posts or contacts: its names, identifiers, place and figures, and what becomes of it when it
 * is renamed, dissolved or merged.
 */
@NullMarked
package lat.cabildo.directory.organization;

import org.jspecify.annotations.NullMarked;
