/** What is held on a person, told to whoever must answer for it. */
@NullMarked
package lat.cabildo.directory.disclosure.web;

import org.jspecify.annotations.NullMarked;
