package lat.cabildo.directory.application.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import lat.cabildo.directory.application.Application;
import lat.cabildo.directory.application.ApplicationEvent;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationAdmitted;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationConsidered;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationCorrected;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationLapsed;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationRefused;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationReopened;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationSubmitted;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationWithdrawn;
import lat.cabildo.directory.application.ApplicationEvent.MembershipFound;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what happens to applications into the messages of asyncapi.yaml. */
@Component
class ApplicationMessages implements PublishedLanguage<Application, ApplicationEvent> {

    private record Submitted(
            String id,
            String applicant,
            String organization,
            @JsonProperty("class") MembershipClass membershipClass) {}

    private record Corrected(String id) {}

    private record Considered(
            String id,
            String applicant,
            String organization,
            @Nullable String since) {}

    private record Admitted(
            String id,
            String applicant,
            String organization,
            @JsonProperty("class") MembershipClass membershipClass,
            @Nullable String from,
            String membership,
            @Nullable String on) {}

    private record Ended(
            String id,
            String applicant,
            String organization,
            @Nullable String on,
            @Nullable String reason) {}

    private record Reopened(String id, String applicant, String organization) {}

    private record Found(String id, String membership) {}

    @Override
    public String name(ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmitted _ -> "submitted";
            case ApplicationCorrected _ -> "corrected";
            case ApplicationConsidered _ -> "considered";
            case ApplicationAdmitted _ -> "admitted";
            case ApplicationRefused _ -> "refused";
            case ApplicationWithdrawn _ -> "withdrawn";
            case ApplicationLapsed _ -> "lapsed";
            case ApplicationReopened _ -> "reopened";
            case MembershipFound _ -> "membership-found";
        };
    }

    @Override
    public Object change(ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmitted(var id, var applicant, var organization, var membershipClass) ->
                new Submitted(id.value(), applicant.value(), organization.value(), membershipClass);
            case ApplicationCorrected(var id) -> new Corrected(id.value());
            case ApplicationConsidered(var id, var applicant, var organization, var since) ->
                new Considered(id.value(), applicant.value(), organization.value(), PartialDates.text(since));
            case ApplicationAdmitted(var id, var applicant, var organization, var admission, var on) ->
                new Admitted(
                        id.value(),
                        applicant.value(),
                        organization.value(),
                        admission.membershipClass(),
                        PartialDates.text(admission.from()),
                        admission.membership().value(),
                        PartialDates.text(on));
            case ApplicationRefused(var id, var applicant, var organization, var on, var reason) ->
                new Ended(id.value(), applicant.value(), organization.value(), PartialDates.text(on), reason);
            case ApplicationWithdrawn(var id, var applicant, var organization, var on, var reason) ->
                new Ended(id.value(), applicant.value(), organization.value(), PartialDates.text(on), reason);
            case ApplicationLapsed(var id, var applicant, var organization, var on, var reason) ->
                new Ended(id.value(), applicant.value(), organization.value(), PartialDates.text(on), reason);
            case ApplicationReopened(var id, var applicant, var organization) ->
                new Reopened(id.value(), applicant.value(), organization.value());
            case MembershipFound(var id, var membership) -> new Found(id.value(), membership.value());
        };
    }

    @Override
    public Object state(Application application) {
        return ApplicationState.of(application);
    }
}
