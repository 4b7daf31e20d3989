/**
 * Brings what is stored up to date after an upgrade: once across all instances, in batches, resumed where it was cut
 * off, while old and new instances serve requests.
 */
@NullMarked
package lat.cabildo.platform.migration;

import org.jspecify.annotations.NullMarked;
