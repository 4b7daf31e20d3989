/**
 * Carries out what is due: takes a delivery by recording the attempt, hands it to its channel's carrier, records how it
 * ended. Any number of instances may do so at once.
 */
@NullMarked
package lat.cabildo.notifications.sending;

import org.jspecify.annotations.NullMarked;
