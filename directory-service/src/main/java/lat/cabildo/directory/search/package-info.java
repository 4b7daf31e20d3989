/** Finding records by their names: without accents, with slips, as somebody types; the same way for all kinds. */
@NullMarked
package lat.cabildo.directory.search;

import org.jspecify.annotations.NullMarked;
