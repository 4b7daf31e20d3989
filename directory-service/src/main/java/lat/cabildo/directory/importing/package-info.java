/** Imports: files of organizations that were uploaded, what is to be made of them, and what became of each row. */
@NullMarked
package lat.cabildo.directory.importing;

import org.jspecify.annotations.NullMarked;
