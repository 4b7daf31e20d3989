/** People in public life: how they are called, and how they may be reached by those who are allowed to. */
@NullMarked
package lat.cabildo.directory.person;

import org.jspecify.annotations.NullMarked;
