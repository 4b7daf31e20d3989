package lat.cabildo.directory.taxonomy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All schemes. A slug means one concept, whatever the scheme. */
public final class Taxonomy {
    private static final String FALLBACK = "es";

    private final List<Scheme> schemes;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if a slug is used twice, or a concept leads to none, or to itself */
    public Taxonomy(List<Scheme> schemes) {
        this.schemes = List.copyOf(schemes);
        for (Scheme scheme : schemes) {
            for (Concept concept : scheme.concepts()) {
                if (concepts.put(concept.slug(), concept) != null) {
                    throw new IllegalArgumentException("two concepts " + concept.slug());
                }
            }
        }
        concepts.values().forEach(this::requireEnds);
    }

    public List<Scheme> schemes() {
        return schemes;
    }

    /** @throws TaxonomyRefusal.UnknownScheme if there is none */
    public Scheme scheme(String name) {
        return schemes.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TaxonomyRefusal.UnknownScheme(
                        name, schemes.stream().map(Scheme::name).toList()));
    }

    public Optional<Concept> find(String slug) {
        return Optional.ofNullable(concepts.get(slug));
    }

    /**
     * What a filter on a theme must match: the concept that stands for it now, all that is part of that, and what any
     * of these has replaced. A slug that means nothing here covers itself.
     */
    public List<String> covering(String slug) {
        SequencedSet<String> covered = new LinkedHashSet<>(List.of(present(slug)));
        List<String> next = List.copyOf(covered);
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(this::directlyWithin)
                    .filter(covered::add)
                    .toList();
        }
        return List.copyOf(covered);
    }

    /** As {@link #covering}; empty for no theme. */
    public List<String> coveringOrNone(@Nullable String slug) {
        return slug == null ? List.of() : covering(slug);
    }

    /** What each of these is called in a language, or else in Spanish; those that mean nothing here are left out. */
    public Map<String, String> labels(Collection<String> slugs, String language) {
        Map<String, String> labels = new TreeMap<>();
        for (String slug : slugs) {
            find(slug).ifPresent(concept -> labels.put(slug, inLanguage(concept.prefLabel(), language)));
        }
        return labels;
    }

    /** The language among four that comes closest to a BCP 47 tag by RFC 4647 look-up; Spanish if none does. */
    public static String closest(String language) {
        String tag = Locale.lookupTag(List.of(new Locale.LanguageRange(language)), Concept.LANGUAGES);
        return tag == null ? FALLBACK : tag;
    }

    private static String inLanguage(Map<String, String> texts, String language) {
        return texts.getOrDefault(closest(language), "");
    }

    private Stream<String> directlyWithin(String slug) {
        return concepts.values().stream()
                .filter(each -> slug.equals(each.broader()) || slug.equals(each.replacedBy()))
                .map(Concept::slug);
    }

    private String present(String slug) {
        String successor = find(slug).map(Concept::replacedBy).orElse(null);
        return successor == null ? slug : present(successor);
    }

    private void requireEnds(Concept concept) {
        requireEnd(concept, Concept::broader);
        requireEnd(concept, Concept::replacedBy);
    }

    private void requireEnd(Concept concept, Function<Concept, @Nullable String> next) {
        LinkedHashSet<String> way = new LinkedHashSet<>();
        for (Concept each = concept; each != null; each = following(each, next.apply(each))) {
            if (!way.add(each.slug())) {
                throw new IllegalArgumentException("concepts in a circle: " + way);
            }
        }
    }

    private @Nullable Concept following(Concept concept, @Nullable String next) {
        if (next == null) {
            return null;
        }
        return find(next).orElseThrow(() -> new IllegalArgumentException(concept.slug() + " leads to no " + next));
    }
}
