package lat.cabildo.directory.membership;

import java.util.Objects;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.fact.Term;
import org.jspecify.annotations.Nullable;

/** How and since when a member belongs, and who says so. */
public record MembershipTerms(
        MembershipClass membershipClass,
        Term term,
        @Nullable Source source) {

    public MembershipTerms {
        Objects.requireNonNull(membershipClass);
        Objects.requireNonNull(term);
    }

    MembershipTerms with(Term changed) {
        return new MembershipTerms(membershipClass, changed, source);
    }
}
