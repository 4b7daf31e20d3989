package lat.cabildo.events.registration;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lat.cabildo.events.directory.Directory;
import lat.cabildo.events.event.CivicEvents;
import lat.cabildo.events.event.EventId;
import lat.cabildo.events.event.RegistrationPolicy;
import lat.cabildo.events.event.RegistrationType;
import lat.cabildo.events.event.Samples;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.Upstream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class SeatSweeperIT {
    /** The service's own sweeper and steps run too, by the true clock: what is young for them must be old here. */
    private static final Clock NOW = Clock.systemUTC();

    private static final Clock LATER = Clock.offset(NOW, Duration.ofMinutes(2));

    private final CivicEvents events;
    private final Registrations registrations;
    private final SeatLedger ledger;
    private final SeatSweeper sweeper;
    private final Directory directory;
    private final EventId event = new EventId("evt_" + UlidCreator.getUlid());

    @Autowired
    SeatSweeperIT(
            CivicEvents events,
            Registrations registrations,
            SeatLedger ledger,
            Line line,
            RegistrationProperties properties,
            Directory directory) {
        this.events = events;
        this.registrations = registrations;
        this.ledger = ledger;
        this.directory = directory;
        this.sweeper = new SeatSweeper(registrations, ledger, line, properties, LATER);
    }

    @BeforeEach
    void openAnEventForOne() {
        try (Upstream upstream = Upstream.of("directory")) {
            for (var id : List.of(Samples.SRE, Samples.MERCOCIUDADES)) {
                upstream.state(
                        "organization",
                        id.value(),
                        1,
                        Map.of("id", id.value(), "kind", "network", "name", "Mercociudades", "status", "active"));
            }
        }
        eventually(() -> assertThat(directory.organizations(List.of(Samples.SRE, Samples.MERCOCIUDADES)))
                .hasSize(2));
        events.create(Commands.any(), event, Samples.profile(), Samples.TIME, Samples.ONLINE);
        events.publish(Commands.any(), event);
        events.settleRegistration(
                Commands.any(),
                event,
                new RegistrationPolicy(RegistrationType.NATIVE, null, null, null, 1, true, null));
    }

    @Test
    void givesBackSeatsOfCommandsThatNeverCameToTheirEnd() {
        RegistrationId lost = new RegistrationId("reg_" + UlidCreator.getUlid());
        ledger.take(event, lost, new Hold(1, "cmd_lost", NOW.instant()), 1);
        Stored<Registration> waiting = register(given(), "waiting@example.org");
        assertThat(waiting.state().status()).isEqualTo(RegistrationStatus.WAITLISTED);

        sweeper.sweep();

        eventually(() -> {
            assertThat(ledger.heldSince(event, Instant.MAX))
                    .containsOnlyKeys(waiting.state().id());
            assertThat(registrations
                            .find(waiting.state().id())
                            .orElseThrow()
                            .state()
                            .status())
                    .isEqualTo(RegistrationStatus.CONFIRMED);
        });
    }

    @Test
    void leavesConfirmedSeatsAndYoungHoldsAlone() {
        Stored<Registration> confirmed = register(given(), "confirmed@example.org");
        RegistrationId underWay = new RegistrationId("reg_" + UlidCreator.getUlid());
        ledger.take(event, underWay, new Hold(1, "cmd_under_way", LATER.instant()), 2);

        sweeper.sweep();

        assertThat(ledger.heldSince(event, Instant.MAX))
                .containsOnlyKeys(confirmed.state().id(), underWay);
    }

    @Test
    void answersTheSameCommandTheSameWay() {
        Command command = given();

        Stored<Registration> once = register(command, "twice@example.org");
        Stored<Registration> again = register(command, "twice@example.org");

        assertThat(again).isEqualTo(once);
        assertThat(ledger.taken(event)).isEqualTo(1);
    }

    private static Command given() {
        Command any = Commands.any();
        return new Command(any.id(), any.by(), NOW.instant(), null, any.trace());
    }

    private Stored<Registration> register(Command command, String email) {
        return registrations.register(
                command, event, new Application(new Registrant("Somebody", email, null), null, 1));
    }
}
