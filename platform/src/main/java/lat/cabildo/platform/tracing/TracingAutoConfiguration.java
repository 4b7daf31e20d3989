package lat.cabildo.platform.tracing;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class TracingAutoConfiguration {

    @Bean
    Traces traces(ObjectProvider<ObservationRegistry> observations, ObjectProvider<Tracer> tracer) {
        return new Traces(observations.getIfAvailable(() -> ObservationRegistry.NOOP), tracer.getIfAvailable());
    }

    /** Probes and Prometheus come every few seconds and set nothing off. */
    @Bean
    SpanExportingPredicate withoutProbes() {
        return span -> !span.getTags().getOrDefault("uri", "").startsWith("/actuator");
    }
}
