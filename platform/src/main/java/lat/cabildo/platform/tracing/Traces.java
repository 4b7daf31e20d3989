package lat.cabildo.platform.tracing;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Optional;
import lat.cabildo.platform.aggregate.Trace;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * One trace from a request to all that follows from it. What is done meanwhile stands in the log with the request's
 * correlation id and trace id; where traces are kept, each step is a span of that trace. Each is timed as
 * {@code cabildo.step} in any case.
 */
public final class Traces {
    /** In every line that is logged on behalf of a request. */
    public static final String CORRELATION_ID = "correlationId";

    /** The same; set by the tracer itself where traces are kept. */
    public static final String TRACE_ID = "traceId";

    private static final int VERSION = 3;
    private static final int TRACE_ID_LENGTH = 32;

    private final ObservationRegistry observations;
    private final @Nullable Tracer tracer;

    Traces(ObservationRegistry observations, @Nullable Tracer tracer) {
        this.observations = observations;
        this.tracer = tracer;
    }

    /** Neither keeps nor times anything. */
    public static Traces none() {
        return new Traces(ObservationRegistry.NOOP, null);
    }

    /** Something to be done, which may fail in its own way. */
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Does the work as a step of the trace that led to it. Of a failure the trace keeps the class alone: what an
     * exception says may be about people.
     *
     * @param step what is done, in a word or two; one of few
     * @return what the work returns
     */
    public <T, E extends Exception> T follow(String step, Trace from, Work<T, E> work) throws E {
        ReceiverContext<Trace> context = new ReceiverContext<>(Traces::header, Kind.CONSUMER);
        context.setCarrier(from);
        Observation observation = Observation.createNotStarted("cabildo.step", () -> context, observations)
                .contextualName(step)
                .lowCardinalityKeyValue("step", step)
                .start();
        try (MDC.MDCCloseable _ = MDC.putCloseable(CORRELATION_ID, from.correlationId());
                MDC.@Nullable MDCCloseable _ = traceId(from.traceparent());
                Observation.Scope _ = observation.openScope()) {
            return work.run();
        } catch (Throwable failure) {
            observation.error(new Failure(failure));
            throw failure;
        } finally {
            observation.stop();
        }
    }

    /** Where the present span is to be continued, as W3C Trace Context says it; empty where no traces are kept. */
    public Optional<String> traceparent() {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null) {
            return Optional.empty();
        }
        TraceContext context = span.context();
        String sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return Optional.of("00-%s-%s-%s".formatted(context.traceId(), context.spanId(), sampled));
    }

    /** Has each line of the log say the trace id, until it is closed; null where the tracer does so itself. */
    public MDC.@Nullable MDCCloseable traceId(@Nullable String traceparent) {
        return tracer != null || traceparent == null
                ? null
                : MDC.putCloseable(TRACE_ID, traceparent.substring(VERSION, VERSION + TRACE_ID_LENGTH));
    }

    private static final class Failure extends RuntimeException {
        Failure(Throwable of) {
            super(of.getClass().getName(), null, false, false);
        }
    }

    private static @Nullable String header(Trace trace, String name) {
        return name.equals("traceparent") ? trace.traceparent() : null;
    }
}
