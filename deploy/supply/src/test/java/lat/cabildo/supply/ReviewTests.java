package lat.cabildo.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Each refusal, of jars that were doctored. */
class ReviewTests {
    private static final Licences LICENCES = new Licences(
            new TreeMap<>(Map.of("MIT", "for every use")),
            new TreeMap<>(
                    Map.of("org.old:old", new Licences.Named("Public Domain", "LicenseRef-Public-Domain", "old"))));

    private final Library pen = new Library("org.pen", "pen", "1.0", "MIT", "a pen");
    private final Library old = new Library("org.old", "old", "1", "Public Domain", "an old book");
    private final Path directories;
    private final Contents directory;
    private final Pinned pinned;

    ReviewTests(@TempDir Path directories) {
        this.directories = directories;
        directory = jar("directory", pen, old);
        pinned = Pinned.parse(Pinned.of(List.of(directory)).toString());
    }

    @Test
    void findsNothingWrongWithWhatWasApproved() {
        assertThat(complaints(pinned, directory)).isEmpty();
        assertThat(complaints(pinned, directory, jar("events", pen))).isEmpty();
    }

    @Test
    void refusesWhatIsNotListed() {
        assertThat(complaints(pinned, jar("directory", pen, old, new Library("org.ink", "ink", "2", "MIT", "ink"))))
                .containsExactly("org.ink:ink:2 is shipped with directory and not in deploy/supply/checksums.sha256");
    }

    @Test
    void refusesWhatIsListedAndGone() {
        assertThat(complaints(pinned, jar("directory", old), jar("events", old)))
                .contains("org.pen:pen:1.0 is in deploy/supply/checksums.sha256 and shipped with no service");
    }

    @Test
    void refusesAnotherVersion() {
        assertThat(complaints(pinned, jar("directory", pen.version("1.1"), old)))
                .containsExactly(
                        "org.pen:pen:1.1 is shipped with directory and not in deploy/supply/checksums.sha256, which has 1.0",
                        "org.pen:pen:1.0 is in deploy/supply/checksums.sha256 and shipped with no service");
    }

    @Test
    void refusesOtherBytes() {
        assertThat(complaints(pinned, jar("directory", pen.text("another pen"), old)))
                .singleElement()
                .asString()
                .matches("org.pen:pen:1.0, shipped with directory, has SHA-256 [0-9a-f]{64}, but [0-9a-f]{64} in .*");
    }

    @Test
    void refusesBytesThatTheBillDoesNotKnow() throws IOException {
        Library put = new Library("org.put", "put", "1", "MIT", "put beside");
        Contents contents = open(write("directory", List.of(pen, old, put), bill(pen, old)));
        assertThat(complaints(pinned, contents))
                .containsExactly("BOOT-INF/lib/put-1.jar of directory has bytes that are not in its bill of materials");
    }

    @Test
    void refusesLicencesThatAreNotAllowed() {
        Library strict = new Library("org.strict", "strict", "1", "AGPL-3.0-only", "strict");
        Contents contents = jar("directory", pen, old, strict);
        assertThat(complaints(Pinned.of(List.of(contents)), contents))
                .containsExactly("org.strict:strict:1, shipped with directory, has licence \"AGPL-3.0-only\","
                        + " which deploy/supply/licences.json does not allow");
    }

    @Test
    void refusesNoLicence() {
        Contents contents = jar("directory", pen.licence(""), old, new Library("org.ink", "ink", "2", "MIT", "ink"));
        assertThat(complaints(Pinned.of(List.of(contents)), contents))
                .singleElement()
                .asString()
                .contains("has licence \"\"");
    }

    @Test
    void takesALicenceForNobodyElse() {
        Library other = new Library("org.other", "other", "1", "Public Domain", "other");
        Contents contents = jar("directory", pen, old, other);
        assertThat(complaints(Pinned.of(List.of(contents)), contents))
                .singleElement()
                .asString()
                .startsWith("org.other:other:1,");
    }

    @Test
    void refusesAnotherLicenceThanIsListed() {
        Licences more =
                new Licences(new TreeMap<>(Map.of("MIT", "for every use", "BSD-2-Clause", "too")), LICENCES.named());
        Contents contents = jar("directory", pen.licence("BSD-2-Clause"), old, new Library("a", "a", "1", "MIT", "a"));
        assertThat(Review.complaints(List.of(contents), more, pinned))
                .contains("org.pen:pen:1.0, shipped with directory, has licence \"BSD-2-Clause\", but \"MIT\""
                        + " in deploy/supply/checksums.sha256");
    }

    @Test
    void refusesSnapshots() {
        Contents contents = jar("directory", pen.version("1.1-SNAPSHOT"), old);
        assertThat(complaints(Pinned.of(List.of(contents)), contents))
                .containsExactly(
                        "org.pen:pen:1.1-SNAPSHOT, shipped with directory, is a snapshot: its bytes may change");
    }

    @Test
    void refusesTwoVersionsOfOne() {
        Contents events = jar("events", pen.version("2.0"));
        assertThat(complaints(Pinned.of(List.of(directory, events)), directory, events))
                .containsExactly("org.pen:pen is shipped in more than one version: 1.0, 2.0");
    }

    @Test
    void refusesOneVersionWithTwoFaces() {
        assertThat(complaints(pinned, directory, jar("events", pen.text("another pen"))))
                .containsExactly("org.pen:pen:1.0 of events is not as in the other services");
    }

    @Test
    void refusesPermissionsThatNobodyNeeds() {
        Contents contents = jar("directory", pen);
        assertThat(complaints(Pinned.of(List.of(contents)), contents))
                .containsExactly("deploy/supply/licences.json allows org.old:old, which nothing that is shipped needs");
    }

    @Test
    void refusesAJarWithoutBill() throws IOException {
        Path silent = write("directory", List.of(pen), null);
        assertThatIllegalStateException()
                .isThrownBy(() -> RunnableJar.read("directory", silent))
                .withMessageContaining("has no META-INF/sbom/application.cdx.json");
    }

    private static List<String> complaints(Pinned pinned, Contents... services) {
        return Review.complaints(List.of(services), LICENCES, pinned);
    }

    private Contents jar(String service, Library... libraries) {
        try {
            return open(write(service, List.of(libraries), bill(libraries)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Contents open(Path jar) {
        return Contents.of(RunnableJar.read(jar.getFileName().toString(), jar), LICENCES);
    }

    private Path write(String service, List<Library> libraries, @Nullable String bill) throws IOException {
        Path jar = directories.resolve(service);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Library each : libraries) {
                zip.putNextEntry(new ZipEntry("BOOT-INF/lib/" + each.file()));
                each.bytes().transferTo(zip);
            }
            if (bill != null) {
                zip.putNextEntry(new ZipEntry(BillOfMaterials.PLACE));
                zip.write(bill.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static String bill(Library... libraries) {
        return JsonMapper.shared()
                .writeValueAsString(new BillOfMaterials(
                        Stream.of(libraries).map(Library::component).toList()));
    }
}
