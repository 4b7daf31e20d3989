package lat.cabildo.directory.membership.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.membership.EndedBy;
import lat.cabildo.directory.membership.Membership;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipStatus;
import lat.cabildo.directory.membership.MembershipTerms;
import org.jspecify.annotations.Nullable;

/** Schema {@code membership.state.v1}. */
record MembershipState(
        String id,
        String member,
        String organization,
        @JsonProperty("class") MembershipClass membershipClass,
        @Nullable String from,
        @Nullable String to,
        MembershipStatus status,
        @Nullable String endReason,
        @Nullable EndedBy endedBy,
        @Nullable SourceJson source) {

    static MembershipState of(Membership membership) {
        MembershipTerms terms = membership.terms();
        return new MembershipState(
                membership.id().value(),
                membership.member().value(),
                membership.organization().value(),
                terms.membershipClass(),
                PartialDates.text(terms.term().from()),
                PartialDates.text(terms.term().to()),
                membership.status(),
                membership.endReason(),
                membership.endedBy(),
                SourceJson.ofNullable(terms.source()));
    }
}
