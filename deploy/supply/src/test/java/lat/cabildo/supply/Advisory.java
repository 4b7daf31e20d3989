package lat.cabildo.supply;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;

/** What is known to be wrong with some versions of an artifact, as OSV's schema writes it. */
record Advisory(
        String id,
        Instant modified,
        @Nullable Instant withdrawn,
        @Nullable String summary,
        List<String> aliases,
        List<Affected> affected) {

    Advisory {
        aliases = given(aliases);
        affected = given(affected);
    }

    boolean concerns(Artifact artifact) {
        return withdrawn == null && affected.stream().anyMatch(each -> each.includes(artifact));
    }

    @Override
    public String toString() {
        return "%s: %s"
                .formatted(
                        String.join(
                                ", ",
                                Stream.concat(Stream.of(id), aliases.stream()).toList()),
                        Objects.requireNonNullElse(summary, "no summary"));
    }

    private static <T> List<T> given(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** By name, or by a range of versions in the order of Maven. */
    record Affected(@JsonProperty("package") @Nullable Named named, List<Range> ranges, List<String> versions) {
        Affected {
            ranges = given(ranges);
            versions = given(versions);
        }

        boolean includes(Artifact artifact) {
            return named != null
                    && named.means(artifact)
                    && (versions.contains(artifact.version())
                            || ranges.stream().anyMatch(each -> each.includes(artifact.version())));
        }
    }

    /** Another registry than Maven's central one stands behind a colon. */
    record Named(String ecosystem, String name) {
        boolean means(Artifact artifact) {
            return (ecosystem.equals("Maven") || ecosystem.startsWith("Maven:")) && name.equals(artifact.title());
        }
    }

    /** Decides as OSV's schema says under "Evaluation". Commits of a repository are not versions. */
    record Range(String type, List<Event> events) {
        Range {
            events = given(events);
        }

        boolean includes(String version) {
            ComparableVersion looked = new ComparableVersion(version);
            boolean included = false;
            if (!type.equals("GIT")) {
                for (Event event : events.stream().sorted(Event.ORDER).toList()) {
                    included = event.decides(looked, included);
                }
            }
            return included;
        }
    }

    /** Where versions begin or cease to be affected; one of the three is given. */
    record Event(
            @Nullable String introduced,
            @Nullable String fixed,
            @JsonProperty("last_affected") @Nullable String lastAffected) {
        static final Comparator<Event> ORDER = Comparator.comparing(Event::version);

        boolean decides(ComparableVersion looked, boolean before) {
            int compared = looked.compareTo(version());
            if (introduced != null) {
                return before || introduced.equals("0") || compared >= 0;
            }
            return before && (fixed != null ? compared < 0 : lastAffected == null || compared <= 0);
        }

        private ComparableVersion version() {
            return new ComparableVersion(Stream.of(introduced, fixed, lastAffected)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("0"));
        }
    }
}
