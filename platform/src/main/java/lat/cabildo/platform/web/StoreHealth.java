package lat.cabildo.platform.web;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** What the driver's monitor sees; asking the store itself would hang with it. */
final class StoreHealth implements HealthIndicator {
    private final StoreGate gate;

    StoreHealth(StoreGate gate) {
        this.gate = gate;
    }

    @Override
    public Health health() {
        return gate.isOpen() ? Health.up().build() : Health.down().build();
    }
}
