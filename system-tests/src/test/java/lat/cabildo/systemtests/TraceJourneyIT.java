package lat.cabildo.systemtests;

import static lat.cabildo.platform.test.Eventually.within;
import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static lat.cabildo.systemtests.running.Service.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import lat.cabildo.systemtests.SpanCollector.Span;
import lat.cabildo.systemtests.running.Answer;
import org.junit.jupiter.api.Test;

class TraceJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cabildo cabildo = Cabildo.running();

    @Test
    void keepsOneTraceFromTheCommandToTheLetter() {
        Answer city = Requests.city(cabildo.api(DIRECTORY), "Santa Ana de los Ríos de Cuenca");
        String address = city.id() + "@example.org";
        Requests.subscription(cabildo.api(NOTIFICATIONS), city.id(), Requests.email(address), city.seen());
        String trace = UUID.randomUUID().toString().replace("-", "");

        Requests.done(cabildo.api(DIRECTORY)
                .post(
                        "/organizations/" + city.id() + "/rename",
                        Map.of("name", "Cuenca", "language", "es"),
                        "If-Match",
                        "*",
                        "traceparent",
                        "00-" + trace + "-b7ad6b7169203331-00"));

        within(PATIENCE, () -> {
            assertThat(cabildo.mail().subjectsTo(address)).isNotEmpty();
            assertThat(cabildo.spans().of(trace))
                    .contains(
                            new Span("directory", trace, "http post /organizations/{id}/rename"),
                            new Span("notifications", trace, "changes"),
                            new Span("notifications", trace, "delivery"));
        });
    }

    /** One process sends its spans in the order in which they ended: a later one shows what was not sent. */
    @Test
    void letsNoCallerDecideWhatIsKept() {
        String wanted = UUID.randomUUID().toString().replace("-", "");
        String kept = UUID.randomUUID().toString().replace("-", "");

        assertThat(cabildo.api(NOTIFICATIONS)
                        .get("/subscriptions?size=1", "traceparent", "00-" + wanted + "-b7ad6b7169203331-01")
                        .status())
                .isEqualTo(200);
        Requests.done(cabildo.api(DIRECTORY)
                .post(
                        "/organizations",
                        Requests.cityNamed("Loja"),
                        "traceparent",
                        "00-" + kept + "-b7ad6b7169203331-00"));

        within(
                PATIENCE,
                () -> assertThat(cabildo.spans().of(kept)).contains(new Span("notifications", kept, "changes")));
        assertThat(cabildo.spans().of(wanted)).isEmpty();
    }
}
