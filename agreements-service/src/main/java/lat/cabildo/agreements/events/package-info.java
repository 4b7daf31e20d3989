/** The events service's facts as agreements need them: where and when something was signed or presented. */
@NullMarked
package lat.cabildo.agreements.events;

import org.jspecify.annotations.NullMarked;
