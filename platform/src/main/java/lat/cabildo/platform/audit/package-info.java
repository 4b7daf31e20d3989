/** Tells auditors what was noted: who has changed what here, and who was shown what of people. */
@NullMarked
package lat.cabildo.platform.audit;

import org.jspecify.annotations.NullMarked;
