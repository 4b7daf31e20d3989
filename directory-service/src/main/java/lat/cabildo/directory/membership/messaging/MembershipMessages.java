package lat.cabildo.directory.membership.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.membership.Membership;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipEvent;
import lat.cabildo.directory.membership.MembershipEvent.MembershipCorrected;
import lat.cabildo.directory.membership.MembershipEvent.MembershipEnded;
import lat.cabildo.directory.membership.MembershipEvent.MembershipStarted;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what happens to memberships into the messages of asyncapi.yaml. */
@Component
class MembershipMessages implements PublishedLanguage<Membership, MembershipEvent> {

    private record Started(
            String id,
            String member,
            String organization,
            @JsonProperty("class") MembershipClass membershipClass) {}

    private record Corrected(String id) {}

    private record Ended(
            String id,
            String member,
            String organization,
            @Nullable String on,
            @Nullable String reason) {}

    @Override
    public String name(MembershipEvent event) {
        return switch (event) {
            case MembershipStarted _ -> "started";
            case MembershipCorrected _ -> "corrected";
            case MembershipEnded _ -> "ended";
        };
    }

    @Override
    public Object change(MembershipEvent event) {
        return switch (event) {
            case MembershipStarted(var id, var member, var organization, var membershipClass) ->
                new Started(id.value(), member.value(), organization.value(), membershipClass);
            case MembershipCorrected(var id) -> new Corrected(id.value());
            case MembershipEnded(var id, var member, var organization, var on, var reason) ->
                new Ended(id.value(), member.value(), organization.value(), PartialDates.text(on), reason);
        };
    }

    @Override
    public Object state(Membership membership) {
        return MembershipState.of(membership);
    }
}
