/**
 * Changes over several aggregates, one idempotent command at a time: the first write leaves a list of steps in its own
 * document, and whoever owns its shard runs them until none is left.
 */
@NullMarked
package lat.cabildo.platform.process;

import org.jspecify.annotations.NullMarked;
