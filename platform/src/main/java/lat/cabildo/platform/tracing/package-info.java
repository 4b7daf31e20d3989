/** Follows a request beyond the answer: through outbox and Kafka, in each log line and, if wanted, in a trace store. */
@NullMarked
package lat.cabildo.platform.tracing;

import org.jspecify.annotations.NullMarked;
