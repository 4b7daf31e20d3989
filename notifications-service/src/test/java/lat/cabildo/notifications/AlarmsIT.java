package lat.cabildo.notifications;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An alarm on a meter that is not there is silent for ever. This service has every meter that any alarm asks for. */
class AlarmsIT extends RunningService {
    private static final Path OBSERVABILITY = Path.of("../deploy/observability");

    private final MeterRegistry registry;

    AlarmsIT(RestTestClient http, MeterRegistry registry) {
        super(http);
        this.registry = registry;
    }

    @Test
    void askForMetersThatThereAreFromTheStart() throws IOException {
        Set<String> asked = asked("alerts.yaml");
        asked.addAll(asked("dashboards/cabildo.json"));
        asked.addAll(asked("dashboards/service.json"));
        assertThat(asked)
                .hasSizeGreaterThan(12)
                .contains(
                        "cabildo_relay_epoch", "cabildo_notifications_attempts_total", "http_server_requests_seconds");

        get("/subscriptions?size=1");
        eventually(() -> assertThat(told()).containsAll(asked));
    }

    private static Set<String> asked(String file) throws IOException {
        return Pattern.compile("\\b(cabildo|http|jvm)_[a-z_]+")
                .matcher(Files.readString(OBSERVABILITY.resolve(file)))
                .results()
                .map(found -> found.group().replaceFirst("_seconds_(count|sum|bucket|max)$", "_seconds"))
                .collect(Collectors.toSet());
    }

    /** As Prometheus is told them. */
    private Set<String> told() {
        PrometheusNamingConvention names = new PrometheusNamingConvention();
        return registry.getMeters().stream()
                .map(Meter::getId)
                .map(id -> names.name(id.getName(), id.getType(), id.getBaseUnit())
                        + (id.getType() == Meter.Type.COUNTER ? "_total" : ""))
                .collect(Collectors.toSet());
    }
}
