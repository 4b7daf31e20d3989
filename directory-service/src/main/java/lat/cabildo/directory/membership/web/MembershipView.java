package lat.cabildo.directory.membership.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.json.EndBody;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.membership.EndedBy;
import lat.cabildo.directory.membership.Membership;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipStatus;
import org.jspecify.annotations.Nullable;

/**
 * @param endedBy whether the organization ended it or the member withdrew
 * @param suspension since when and why it rests
 */
record MembershipView(
        String id,
        String member,
        String organization,
        @JsonProperty("class") MembershipClass membershipClass,
        @Nullable String from,
        @Nullable String to,
        MembershipStatus status,
        @Nullable String endReason,
        @Nullable EndedBy endedBy,
        @Nullable EndBody suspension,
        @Nullable SourceJson source) {

    static MembershipView of(Membership membership) {
        TermsBody terms = TermsBody.of(membership.terms());
        Ending suspension = membership.suspension();
        return new MembershipView(
                membership.id().value(),
                membership.member().value(),
                membership.organization().value(),
                terms.membershipClass(),
                terms.from(),
                terms.to(),
                membership.status(),
                membership.endReason(),
                membership.endedBy(),
                suspension == null ? null : EndBody.of(suspension),
                terms.source());
    }
}
