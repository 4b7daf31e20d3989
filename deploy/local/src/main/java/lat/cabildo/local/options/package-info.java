/** What the command line asks for, and which port each part listens on. */
@NullMarked
package lat.cabildo.local.options;

import org.jspecify.annotations.NullMarked;
