/** Agreements over HTTP. */
@NullMarked
package lat.cabildo.agreements.agreement.web;

import org.jspecify.annotations.NullMarked;
