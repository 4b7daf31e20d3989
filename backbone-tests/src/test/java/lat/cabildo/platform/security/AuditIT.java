package lat.cabildo.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidFactory;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Entries of the audit are kept as long as is set up, and go when others come. */
class AuditIT {
    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Caller CALLER = new Caller(new Actor("client", null), Set.of(), Set.of(), false);

    private final MongoClient client =
            MongoClients.create(Infrastructure.store().uri());
    private final MongoDatabase database =
            client.getDatabase("cabildo_audit_" + UUID.randomUUID().toString().substring(0, 8));

    @AfterEach
    void drop() {
        database.drop();
        client.close();
    }

    @Test
    void forgetsWhatIsOlderThanIsSetUp() {
        assertThat(targetsAfterNoting("first", Duration.ZERO)).containsExactly("first");
        assertThat(targetsAfterNoting("second", KEPT.minusDays(1))).containsExactly("second", "first");
        assertThat(targetsAfterNoting("third", KEPT.plusDays(1))).containsExactly("third", "second");
    }

    private List<String> targetsAfterNoting(String target, Duration later) {
        Audit audit = new Audit(
                database.getCollection("audit"),
                UlidFactory.newInstance(),
                Clock.fixed(FIRST.plus(later), ZoneOffset.UTC),
                KEPT);
        audit.note(CALLER, "look", target, "");
        return audit.latest(10, Map.of()).stream().map(Audit.Entry::target).toList();
    }
}
