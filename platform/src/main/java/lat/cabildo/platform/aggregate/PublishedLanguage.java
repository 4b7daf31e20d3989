package lat.cabildo.platform.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * How a type of aggregates speaks to the world. Each method answers a record of the service's own wire shapes, which is
 * written as JSON: open to additions, closed against its schema.
 */
public interface PublishedLanguage<A, E> {

    /**
     * The last word of the type, past tense: {@code renamed} in {@code lat.cabildo.directory.organization.renamed.v1}.
     */
    String name(E event);

    /** The fact, without personal addresses. */
    Object change(E event);

    /**
     * Whether this takes personal data away that was published before: then nothing of what was said of the aggregate
     * until then is kept any longer but that it was said.
     */
    default boolean forgets(E event) {
        return false;
    }

    /** The public state after the change. */
    Object state(A state);

    /** Addresses, for the contacts topic of types that have one. */
    default @Nullable Object contacts(A state) {
        return null;
    }
}
