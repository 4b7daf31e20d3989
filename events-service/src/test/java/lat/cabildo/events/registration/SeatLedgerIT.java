package lat.cabildo.events.registration;

import static lat.cabildo.events.registration.SeatLedger.Outcome.FULL;
import static lat.cabildo.events.registration.SeatLedger.Outcome.OCCUPIED;
import static lat.cabildo.events.registration.SeatLedger.Outcome.TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lat.cabildo.events.event.EventId;
import lat.cabildo.events.event.Samples;
import lat.cabildo.events.registration.SeatLedger.Outcome;
import lat.cabildo.platform.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeatLedgerIT {
    private static final EventId EVENT = Samples.WEBINAR;
    private static final Instant NOW = SampleRegistrations.JUNE_1;

    private final MongoClient client =
            MongoClients.create(Infrastructure.store().uri());
    private final SeatLedger ledger = new SeatLedger(client.getDatabase("seats_" + UUID.randomUUID()));

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void takesSeatsOnceUnderAToken() {
        assertThat(take(1, 2, "a", 5)).isEqualTo(TAKEN);
        assertThat(take(1, 2, "a", 5)).isEqualTo(TAKEN);
        assertThat(take(1, 2, "b", 5)).isEqualTo(OCCUPIED);
        assertThat(ledger.taken(EVENT)).isEqualTo(2);
    }

    @Test
    void refusesMoreThanThereAre() {
        assertThat(take(1, 3, "a", 5)).isEqualTo(TAKEN);
        assertThat(take(2, 3, "b", 5)).isEqualTo(FULL);
        assertThat(take(3, 2, "c", 5)).isEqualTo(TAKEN);
        assertThat(ledger.taken(EVENT)).isEqualTo(5);
    }

    @Test
    void givesBackOnlyUnderTheTokenThatTook() {
        take(1, 2, "a", 5);

        ledger.release(EVENT, who(1), "b");
        assertThat(ledger.taken(EVENT)).isEqualTo(2);
        ledger.release(EVENT, who(1), "a");
        ledger.release(EVENT, who(1), "a");
        assertThat(ledger.taken(EVENT)).isZero();
    }

    @Test
    void listsHoldsThatAreOldEnough() {
        take(1, 1, "a", 5);

        assertThat(ledger.heldSince(EVENT, NOW)).isEmpty();
        assertThat(ledger.heldSince(EVENT, NOW.plusMillis(1))).containsOnlyKeys(who(1));
        assertThat(ledger.events()).containsExactly(EVENT);
    }

    @Test
    void neverOverbooksUnderManyCallers() throws Exception {
        int capacity = 37;
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
            List<Future<Outcome>> asked = IntStream.range(0, 200)
                    .mapToObj(i -> callers.submit(() -> take(i, 1, "t" + i, capacity)))
                    .toList();
            for (Future<Outcome> each : asked) {
                outcomes.add(each.get());
            }
        }

        assertThat(outcomes).filteredOn(TAKEN::equals).hasSize(capacity);
        assertThat(ledger.taken(EVENT)).isEqualTo(capacity);
        assertThat(ledger.heldSince(EVENT, NOW.plusSeconds(1))).hasSize(capacity);
    }

    private Outcome take(int who, int seats, String token, int capacity) {
        return ledger.take(EVENT, who(who), new Hold(seats, token, NOW), capacity);
    }

    private static RegistrationId who(int number) {
        return new RegistrationId("reg_%026d".formatted(number));
    }
}
