package lat.cabildo.supply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the world knows of holes in Maven's artifacts: a copy of OSV's file of that ecosystem, which a build is given.
 */
record Advisories(List<Advisory> known) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Advisories {
        known = List.copyOf(known);
    }

    static Advisories read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<Advisory> known = new ArrayList<>();
            for (ZipEntry each : zip.stream().toList()) {
                try (InputStream json = zip.getInputStream(each)) {
                    known.add(JSON.readValue(json, Advisory.class));
                }
            }
            return new Advisories(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the newest of them was written. */
    Instant newest() {
        return known.stream().map(Advisory::modified).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    Stream<Advisory> of(Artifact artifact) {
        return known.stream().filter(each -> each.concerns(artifact));
    }

    /** Each hole that nobody has accepted for today, and what was accepted in vain. */
    List<String> complaints(Collection<Artifact> shipped, Map<String, Accepted> accepted, LocalDate today) {
        Map<String, Accepted> needless = new TreeMap<>(accepted);
        List<String> complaints = new ArrayList<>();
        for (Artifact artifact : shipped) {
            of(artifact).forEach(hole -> {
                Accepted known = accepted.get(hole.id());
                if (known == null || today.isAfter(known.until())) {
                    complaints.add("%s is shipped and has %s".formatted(artifact, hole));
                }
                needless.remove(hole.id());
            });
        }
        needless.keySet()
                .forEach(id -> complaints.add("%s is accepted, and nothing that is shipped has it".formatted(id)));
        return complaints;
    }

    /** A hole that we know of and live with for a time. */
    record Accepted(LocalDate until, String why) {}
}
