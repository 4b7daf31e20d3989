package lat.cabildo.platform.tracing;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(
        beforeName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
class TracingAutoConfiguration {

    @Bean
    Traces traces(ObjectProvider<ObservationRegistry> observations, ObjectProvider<Tracer> tracer) {
        return new Traces(observations.getIfAvailable(() -> ObservationRegistry.NOOP), tracer.getIfAvailable());
    }

    @Bean
    Sampler edgeSampler(@Value("${management.tracing.sampling.probability:0.1}") double share) {
        return new EdgeSampler(share);
    }

    /** Probes and Prometheus come every few seconds and set nothing off. */
    @Bean
    SpanExportingPredicate withoutProbes() {
        return span -> !span.getTags().getOrDefault("uri", "").startsWith("/actuator");
    }
}
