package lat.cabildo.directory.taxonomy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.taxonomy.Concept;
import lat.cabildo.directory.taxonomy.Scheme;
import lat.cabildo.directory.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * A scheme in one of its versions.
 *
 * @param title by language
 * @param concepts in the order to show them
 */
record TaxonomyView(
        String scheme,
        Map<String, String> title,
        Source source,
        String version,
        LocalDate issued,
        List<ConceptView> concepts) {

    /** Where the concepts are printed. */
    record Source(String title, @Nullable String url) {
        static Source of(Scheme.SchemeSource source) {
            return new Source(source.title(), source.url());
        }
    }

    /**
     * Something to tag with.
     *
     * @param slug under which it is known everywhere
     * @param notation its number where the scheme is printed
     * @param prefLabel by language
     * @param broader slug of what it is part of, perhaps in another scheme
     * @param since the first version that has it
     * @param deprecated in this version
     * @param replacedBy slug of what is to be used instead
     * @param exactMatch address of the same concept in its publisher's own vocabulary
     */
    record ConceptView(
            String slug,
            @Nullable String notation,
            Map<String, String> prefLabel,
            @Nullable String broader,
            String since,
            boolean deprecated,
            @Nullable String replacedBy,
            @Nullable String exactMatch) {

        static ConceptView of(Concept concept, @Nullable String language) {
            return new ConceptView(
                    concept.slug(),
                    concept.notation(),
                    in(concept.prefLabel(), language),
                    concept.broader(),
                    concept.since(),
                    concept.isDeprecated(),
                    concept.replacedBy(),
                    concept.exactMatch());
        }
    }

    /** @param language null for all */
    static TaxonomyView of(Scheme scheme, Scheme.Version version, @Nullable String language) {
        return new TaxonomyView(
                scheme.name(),
                in(scheme.title(), language),
                Source.of(scheme.source()),
                version.version(),
                version.issued(),
                scheme.conceptsOf(version).stream()
                        .map(each -> ConceptView.of(each, language))
                        .toList());
    }

    private static Map<String, String> in(Map<String, String> texts, @Nullable String language) {
        if (language == null) {
            return texts;
        }
        String closest = Taxonomy.closest(language);
        return Map.of(closest, texts.getOrDefault(closest, ""));
    }
}
