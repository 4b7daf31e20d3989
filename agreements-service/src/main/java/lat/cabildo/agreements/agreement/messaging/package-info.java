/** How agreements speak to the world. */
@NullMarked
package lat.cabildo.agreements.agreement.messaging;

import org.jspecify.annotations.NullMarked;
