package lat.cabildo.directory.taxonomy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Concepts that one body has put together, in all versions.
 *
 * @param title by language
 * @param source where the concepts are printed
 * @param versions oldest first
 * @param concepts of all versions, in the order to show them
 */
public record Scheme(
        String name, Map<String, String> title, SchemeSource source, List<Version> versions, List<Concept> concepts) {

    /** A state of the scheme that does not change any more. */
    public record Version(String version, LocalDate issued) {}

    public record SchemeSource(String title, @Nullable String url) {}

    public Scheme {
        title = new TreeMap<>(title);
        versions = List.copyOf(versions);
        concepts = List.copyOf(concepts);
        if (!title.keySet().equals(Concept.LANGUAGES) || versions.isEmpty()) {
            throw new IllegalArgumentException("scheme " + name);
        }
        List<String> known = versions.stream().map(Version::version).toList();
        concepts.stream()
                .flatMap(each -> each.deprecated() == null
                        ? Stream.of(each.since())
                        : Stream.of(each.since(), each.deprecated().since()))
                .filter(version -> !known.contains(version))
                .findFirst()
                .ifPresent(version -> {
                    throw new IllegalArgumentException("version " + version + " of " + name);
                });
    }

    public Version latest() {
        return versions.getLast();
    }

    /** @throws TaxonomyRefusal.UnknownVersion if there has been none of this name */
    public Version version(String version) {
        return versions.stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new TaxonomyRefusal.UnknownVersion(this, version));
    }

    /** The concepts as that version had them: later ones left out, and what is deprecated since in use. */
    public List<Concept> conceptsOf(Version version) {
        int at = versions.indexOf(version);
        return concepts.stream()
                .filter(each -> place(each.since()) <= at)
                .map(each ->
                        each.deprecated() == null || place(each.deprecated().since()) <= at ? each : each.inUse())
                .toList();
    }

    private int place(String version) {
        return versions.indexOf(version(version));
    }
}
