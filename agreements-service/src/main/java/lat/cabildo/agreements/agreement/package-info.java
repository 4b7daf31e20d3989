/** Agreements: their parties, what these did, the four kinds of dates, and the way from draft to end. */
@NullMarked
package lat.cabildo.agreements.agreement;

import org.jspecify.annotations.NullMarked;
