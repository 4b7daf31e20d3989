package lat.cabildo.directory.taxonomy;

import java.util.List;

/** Why a question about the taxonomy has no answer. */
public abstract sealed class TaxonomyRefusal extends RuntimeException {

    TaxonomyRefusal(String message) {
        super(message);
    }

    /** No scheme has this name. */
    public static final class UnknownScheme extends TaxonomyRefusal {
        private final transient List<String> known;

        UnknownScheme(String scheme, List<String> known) {
            super("unknown scheme " + scheme);
            this.known = List.copyOf(known);
        }

        public List<String> known() {
            return known;
        }
    }

    /** The scheme has had no version of this name. */
    public static final class UnknownVersion extends TaxonomyRefusal {
        private final transient Scheme scheme;

        UnknownVersion(Scheme scheme, String version) {
            super("unknown version %s of %s".formatted(version, scheme.name()));
            this.scheme = scheme;
        }

        public Scheme scheme() {
            return scheme;
        }
    }
}
