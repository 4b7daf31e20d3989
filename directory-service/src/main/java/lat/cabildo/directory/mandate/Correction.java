package lat.cabildo.directory.mandate;

import java.util.Objects;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.fact.Term;
import org.jspecify.annotations.Nullable;

/** What a mandate should say instead. */
public record Correction(Term term, @Nullable Source source) {

    public Correction {
        Objects.requireNonNull(term);
    }
}
