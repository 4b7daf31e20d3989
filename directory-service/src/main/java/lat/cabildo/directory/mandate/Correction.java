package lat.cabildo.directory.mandate;

import java.util.Objects;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * What a mandate should say instead.
 *
 * @param represents member for which the person holds the post; null for none
 */
public record Correction(
        Term term, @Nullable Source source, @Nullable OrganizationId represents) {

    public Correction {
        Objects.requireNonNull(term);
    }
}
