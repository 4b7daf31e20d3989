package lat.cabildo.directory.taxonomy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something to tag with. What it means never changes: what should mean something else is another concept.
 *
 * @param slug under which it is known everywhere, in every version
 * @param notation its number where the scheme is printed
 * @param prefLabel by language: es, pt, en and fr
 * @param broader slug of what it is part of, perhaps in another scheme
 * @param since version of the scheme that has it first
 * @param deprecated null while it is to be used
 * @param exactMatch address of the same concept in its publisher's own vocabulary
 */
public record Concept(
        String slug,
        @Nullable String notation,
        Map<String, String> prefLabel,
        @Nullable String broader,
        String since,
        @Nullable Deprecation deprecated,
        @Nullable String exactMatch) {

    static final Set<String> LANGUAGES = Set.of("es", "pt", "en", "fr");

    /**
     * That a concept is not to be used any more.
     *
     * @param since version of the scheme
     * @param replacedBy slug of what is to be used instead; null if there is nothing
     */
    public record Deprecation(String since, @Nullable String replacedBy) {}

    public Concept {
        prefLabel = new TreeMap<>(prefLabel);
        if (!prefLabel.keySet().equals(LANGUAGES)) {
            throw new IllegalArgumentException("labels of " + slug + " in " + prefLabel.keySet());
        }
    }

    public boolean isDeprecated() {
        return deprecated != null;
    }

    /** What is to be used instead; null for what is in use or has no successor. */
    public @Nullable String replacedBy() {
        return deprecated == null ? null : deprecated.replacedBy();
    }

    Concept inUse() {
        return new Concept(slug, notation, prefLabel, broader, since, null, exactMatch);
    }
}
