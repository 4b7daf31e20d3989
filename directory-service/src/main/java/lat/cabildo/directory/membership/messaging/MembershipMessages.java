package lat.cabildo.directory.membership.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.membership.EndedBy;
import lat.cabildo.directory.membership.Membership;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipEvent;
import lat.cabildo.directory.membership.MembershipEvent.MembershipCorrected;
import lat.cabildo.directory.membership.MembershipEvent.MembershipEnded;
import lat.cabildo.directory.membership.MembershipEvent.MembershipReinstated;
import lat.cabildo.directory.membership.MembershipEvent.MembershipReopened;
import lat.cabildo.directory.membership.MembershipEvent.MembershipStarted;
import lat.cabildo.directory.membership.MembershipEvent.MembershipSuspended;
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

    private record Suspended(
            String id,
            String member,
            String organization,
            @Nullable String on,
            @Nullable String reason) {}

    private record Lasting(String id, String member, String organization) {}

    private record Ended(
            String id,
            String member,
            String organization,
            @Nullable String on,
            @Nullable String reason,
            @Nullable EndedBy by) {}

    @Override
    public String name(MembershipEvent event) {
        return switch (event) {
            case MembershipStarted _ -> "started";
            case MembershipCorrected _ -> "corrected";
            case MembershipSuspended _ -> "suspended";
            case MembershipReinstated _ -> "reinstated";
            case MembershipReopened _ -> "reopened";
            case MembershipEnded _ -> "ended";
        };
    }

    @Override
    public Object change(MembershipEvent event) {
        return switch (event) {
            case MembershipStarted(var id, var member, var organization, var membershipClass) ->
                new Started(id.value(), member.value(), organization.value(), membershipClass);
            case MembershipCorrected(var id) -> new Corrected(id.value());
            case MembershipSuspended(var id, var member, var organization, var since) ->
                new Suspended(
                        id.value(),
                        member.value(),
                        organization.value(),
                        PartialDates.text(since.on()),
                        since.reason());
            case MembershipReinstated(var id, var member, var organization) ->
                new Lasting(id.value(), member.value(), organization.value());
            case MembershipReopened(var id, var member, var organization) ->
                new Lasting(id.value(), member.value(), organization.value());
            case MembershipEnded(var id, var member, var organization, var on, var reason, var by) ->
                new Ended(id.value(), member.value(), organization.value(), PartialDates.text(on), reason, by);
        };
    }

    @Override
    public Object state(Membership membership) {
        return MembershipState.of(membership);
    }
}
