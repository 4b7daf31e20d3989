package lat.cabildo.systemtests;

import static lat.cabildo.platform.test.Eventually.within;
import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static lat.cabildo.systemtests.running.Service.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import org.junit.jupiter.api.Test;

class OutageOfKafkaJourneyIT {
    private static final String CHANGES = "cabildo.directory.organization.changes.v1";
    private static final String STATE = "cabildo.directory.organization.state.v1";
    private static final int MOST_PENDING = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cabildo cabildo = Cabildo.running();

    @Test
    void takesCommandsUntilTooMuchIsPendingAndLosesNothing() {
        Api directory = cabildo.api(DIRECTORY);
        Answer other = Requests.city(directory, "Loja");
        Answer last;
        Answer refused;
        try {
            cabildo.kafka().stop();
            last = Requests.city(directory, "Quito");
            while (last.version() < MOST_PENDING) {
                last = Requests.done(move(directory, last.id(), "Quito " + last.version()));
            }
            refused = move(directory, last.id(), "Quito, una vez más");
            Requests.rename(directory, other.id(), "Loja la Castellana");
        } finally {
            cabildo.kafka().startAgain();
        }

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problem()).isEqualTo("backlogged");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        String id = last.id();
        within(PATIENCE, () -> {
            assertThat(sequences(CHANGES, id)).isEqualTo(upTo(MOST_PENDING));
            assertThat(sequences(CHANGES, other.id())).isEqualTo(upTo(2));
        });
        List<PublishedEvent> states = cabildo.published().all(STATE, id);
        assertThat(states.getLast().sequence()).isEqualTo(MOST_PENDING);
        assertThat(states.getLast().state().path("place").asString()).isEqualTo("Quito " + (MOST_PENDING - 1));
        within(PATIENCE, () -> Requests.seminar(cabildo.api(EVENTS), id, id + "@" + MOST_PENDING));
        assertThat(Requests.rename(directory, other.id(), "Loja").version()).isEqualTo(3);
    }

    /** A change that leaves the state as large as it was: names would be kept, and fill the outbox by their size. */
    private static Answer move(Api directory, String id, String place) {
        return directory.send("PATCH", "/organizations/" + id, Map.of("place", place), "If-Match", "*");
    }

    /** Each once: what was being committed when the broker went may be said a second time. */
    private List<Long> sequences(String topic, String id) {
        return cabildo.published().all(topic, id).stream()
                .map(PublishedEvent::sequence)
                .distinct()
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
