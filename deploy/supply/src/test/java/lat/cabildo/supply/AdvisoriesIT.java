package lat.cabildo.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.supply.Advisories.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Holds what is shipped against the advisories that a build is given: docs/operators.md says which. */
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIfEnvironmentVariable(named = "CABILDO_ADVISORIES", matches = ".+")
class AdvisoriesIT {
    private static final Duration OLD = Duration.ofDays(30);

    private final Instant now = Instant.now();
    private final Advisories advisories =
            Advisories.read(Path.of(Objects.requireNonNull(System.getenv("CABILDO_ADVISORIES"))));

    @Test
    void shipsNothingWithAKnownHole() throws IOException {
        List<Artifact> shipped = Pinned.parse(Files.readString(Path.of("checksums.sha256"))).shipped().stream()
                .map(Shipped::artifact)
                .toList();
        Map<String, Accepted> accepted =
                JsonMapper.shared().readValue(Files.readString(Path.of("accepted.json")), new TypeReference<>() {});
        assertThat(advisories.complaints(shipped, accepted, LocalDate.ofInstant(now, ZoneOffset.UTC)))
                .as("update it, or accept it for a time in deploy/supply/accepted.json")
                .isEmpty();
    }

    @Test
    void isGivenAdvisoriesOfTheseDays() {
        System.out.printf(
                "%d advisories, the newest of %s%n", advisories.known().size(), advisories.newest());
        assertThat(advisories.newest()).isAfter(now.minus(OLD));
    }

    /** Log4Shell: a file that does not know it is none of OSV's. */
    @Test
    void isGivenAdvisoriesThatFindWhatEverybodyKnows() {
        assertThat(advisories.of(Artifact.at("org/apache/logging/log4j/log4j-core/2.14.1/log4j-core-2.14.1.jar")))
                .isNotEmpty();
    }
}
