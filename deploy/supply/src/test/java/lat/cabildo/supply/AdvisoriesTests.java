package lat.cabildo.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lat.cabildo.supply.Advisories.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisoriesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "1.4.9, false", "1.5-M1, false", "1.5, true", "1.5.Final, true", "1.9, true", "1.10, true", "1.11-rc1, true",
        "1.11, false", "2.0-alpha, false", "2.0, true", "2.3, true", "2.3.0, true", "2.3.1, false", "3.7-jre, true"
    })
    void knowsWhichVersionsHaveTheHole(String version, boolean included) throws IOException {
        Advisories advisories = read("""
                {"type": "ECOSYSTEM", "events": [{"introduced": "2.0"}, {"fixed": "1.11"}, {"introduced": "1.5"},
                  {"last_affected": "2.3"}]},
                {"type": "GIT", "repo": "https://pen.example", "events": [{"introduced": "0"}]}""");
        assertThat(advisories.of(pen(version)).toList()).hasSize(included ? 1 : 0);
    }

    @Test
    void knowsHolesThatWereAlwaysThere() throws IOException {
        Advisories advisories = read("{\"type\": \"ECOSYSTEM\", \"events\": [{\"introduced\": \"0\"}]}");
        assertThat(advisories.of(pen("0-alpha"))).isNotEmpty();
        assertThat(advisories.of(pen("99"))).isNotEmpty();
        assertThat(advisories.of(Artifact.at("org/pen/pencil/1/pencil-1.jar"))).isEmpty();
    }

    @Test
    void leavesOutWhatWasTakenBack() throws IOException {
        assertThat(read("", "\"withdrawn\": \"2026-11-02T00:00:00Z\",").of(pen("3.7-jre")))
                .isEmpty();
    }

    @Test
    void saysHowNewItIs() throws IOException {
        assertThat(read("").newest()).isEqualTo(Instant.parse("2026-11-01T10:00:00.5Z"));
    }

    @Test
    void complainsOfHoles() throws IOException {
        assertThat(read("").complaints(List.of(pen("3.6"), pen("3.7-jre")), Map.of(), TODAY))
                .containsExactly("org.pen:pen:3.7-jre is shipped and has GHSA-pen, CVE-2026-1: It leaks");
    }

    @Test
    void livesWithAHoleUntilTheDayThatWasSaid() throws IOException {
        List<Artifact> shipped = List.of(pen("3.7-jre"));
        Map<String, Accepted> accepted = Map.of("GHSA-pen", new Accepted(TODAY, "no ink is used"));
        assertThat(read("").complaints(shipped, accepted, TODAY)).isEmpty();
        assertThat(read("").complaints(shipped, accepted, TODAY.plusDays(1))).hasSize(1);
    }

    @Test
    void complainsOfWhatWasAcceptedInVain() throws IOException {
        Map<String, Accepted> accepted = Map.of("GHSA-pen", new Accepted(TODAY, "no ink is used"));
        assertThat(read("").complaints(List.of(pen("3.6")), accepted, TODAY))
                .containsExactly("GHSA-pen is accepted, and nothing that is shipped has it");
    }

    private static Artifact pen(String version) {
        return new Artifact("org.pen", "pen", version, "pen-%s.jar".formatted(version));
    }

    private Advisories read(String ranges) throws IOException {
        return read(ranges, "");
    }

    /** As OSV writes it, with members that nobody reads here. */
    private Advisories read(String ranges, String more) throws IOException {
        Path file = directory.resolve("all.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("GHSA-pen.json"));
            zip.write("""
                    {
                      "schema_version": "1.7.3", "id": "GHSA-pen", "modified": "2026-11-01T10:00:00.5Z", %s
                      "aliases": ["CVE-2026-1"], "summary": "It leaks", "database_specific": {"severity": "HIGH"},
                      "affected": [
                        {"package": {"ecosystem": "npm", "name": "org.pen:pencil"}, "versions": ["1"]},
                        {
                          "package": {"ecosystem": "Maven", "name": "org.pen:pen", "purl": "pkg:maven/org.pen/pen"},
                          "ranges": [%s], "versions": ["3.7-jre"]
                        }
                      ]
                    }""".formatted(more, ranges).getBytes(StandardCharsets.UTF_8));
        }
        return Advisories.read(file);
    }
}
