/** What was agreed and what became of it: agreements, their parties and what these did. */
@NullMarked
package lat.cabildo.agreements;

import org.jspecify.annotations.NullMarked;
