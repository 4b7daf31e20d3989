/** The work of imports: what each row says, what it would do to the register, and doing it. */
@NullMarked
package lat.cabildo.directory.importing.work;

import org.jspecify.annotations.NullMarked;
