package lat.cabildo.directory.membership.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipTerms;
import org.jspecify.annotations.Nullable;

/** What a correction of a membership may change. */
record TermsBody(
        @JsonProperty("class") @NotNull MembershipClass membershipClass,
        @Nullable @Edtf String from,
        @Nullable @Edtf String to,
        @Nullable @Valid SourceJson source) {

    static TermsBody of(MembershipTerms terms) {
        return new TermsBody(
                terms.membershipClass(),
                PartialDates.text(terms.term().from()),
                PartialDates.text(terms.term().to()),
                SourceJson.ofNullable(terms.source()));
    }

    MembershipTerms terms() {
        return new MembershipTerms(membershipClass, PartialDates.term(from, to), SourceJson.source(source));
    }

    @AssertTrue(message = "must not be before the start")
    boolean isTo() {
        return PartialDates.isPossible(from, to);
    }
}
