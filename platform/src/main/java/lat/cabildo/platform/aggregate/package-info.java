/**
 * Aggregates, the documents that hold them, and the outbox inside those documents: state and pending domain events
 * change in one atomic single-document write, or not at all. Needs nothing of the store but that and a unique id.
 */
@NullMarked
package lat.cabildo.platform.aggregate;

import org.jspecify.annotations.NullMarked;
