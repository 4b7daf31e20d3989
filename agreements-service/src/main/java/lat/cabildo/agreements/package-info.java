/** What was signed and what became of it: agreements, parties, programmes, commitments and documents. */
@NullMarked
package lat.cabildo.agreements;

import org.jspecify.annotations.NullMarked;
