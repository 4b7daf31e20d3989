package lat.cabildo.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.platform.aggregate.Trace;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TracesTests {
    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
    private static final Trace FROM = new Trace("c-1", null, "00-" + TRACE_ID + "-b7ad6b7169203331-01");

    private final List<Throwable> errors = new ArrayList<>();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final Traces traces = new Traces(observations, null);

    @Test
    void saysInTheLogWhatTheWorkIsDoneFor() {
        Map<String, String> meanwhile = traces.follow("reading", FROM, MDC::getCopyOfContextMap);

        assertThat(meanwhile).containsEntry("correlationId", "c-1").containsEntry("traceId", TRACE_ID);
        assertThat(Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of()))
                .isEmpty();
    }

    @Test
    void keepsOfAFailureItsClassAlone() {
        observations.observationConfig().observationHandler(new Errors());

        assertThatThrownBy(() -> traces.follow("reading", FROM, () -> {
                    throw new IllegalStateException("Quito's mayor", new RuntimeException("Ana"));
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error).hasMessage("java.lang.IllegalStateException").hasNoCause();
            assertThat(error.getStackTrace()).isEmpty();
        });
    }

    @Test
    void bearsHeadersThatAreNone() {
        for (String header : List.of("", "00", "garbage", "00-" + "0".repeat(32) + "-b7ad6b7169203331-01")) {
            Trace from = new Trace("c-1", null, header);

            assertThat(from.traceparent()).isNull();
            assertThat(traces.<Boolean, RuntimeException>follow("reading", from, () -> MDC.get("traceId") == null))
                    .isTrue();
        }
    }

    private final class Errors implements ObservationHandler<Observation.Context> {
        @Override
        public void onError(Observation.Context context) {
            errors.add(Objects.requireNonNull(context.getError()));
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }
}
