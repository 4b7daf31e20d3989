package lat.cabildo.platform.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** What the driver's monitor sees; asking the store itself would hang with it. */
final class StoreHealth implements HealthIndicator {
    private final StoreGate gate;

    StoreHealth(StoreGate gate, MeterRegistry registry) {
        this.gate = gate;
        Gauge.builder("cabildo.store.reachable", gate, each -> each.isOpen() ? 1 : 0)
                .description("1 if a server that takes writes answers this instance")
                .register(registry);
    }

    @Override
    public Health health() {
        return gate.isOpen() ? Health.up().build() : Health.down().build();
    }
}
