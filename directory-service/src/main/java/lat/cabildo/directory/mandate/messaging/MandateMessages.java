package lat.cabildo.directory.mandate.messaging;

import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.mandate.MandateEvent;
import lat.cabildo.directory.mandate.MandateEvent.MandateCorrected;
import lat.cabildo.directory.mandate.MandateEvent.MandateEnded;
import lat.cabildo.directory.mandate.MandateEvent.MandateStarted;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what happens to mandates into the messages of asyncapi.yaml. */
@Component
class MandateMessages implements PublishedLanguage<Mandate, MandateEvent> {

    private record Started(
            String id,
            String person,
            String post,
            String organization,
            @Nullable String from,
            @Nullable String to) {}

    private record Corrected(String id) {}

    private record Ended(
            String id,
            String person,
            String post,
            @Nullable String on,
            @Nullable String reason) {}

    @Override
    public String name(MandateEvent event) {
        return switch (event) {
            case MandateStarted _ -> "started";
            case MandateCorrected _ -> "corrected";
            case MandateEnded _ -> "ended";
        };
    }

    @Override
    public Object change(MandateEvent event) {
        return switch (event) {
            case MandateStarted(var id, var person, var post, var organization, var term) ->
                new Started(
                        id.value(),
                        person.value(),
                        post.value(),
                        organization.value(),
                        PartialDates.text(term.from()),
                        PartialDates.text(term.to()));
            case MandateCorrected(var id) -> new Corrected(id.value());
            case MandateEnded(var id, var person, var post, var on, var reason) ->
                new Ended(id.value(), person.value(), post.value(), PartialDates.text(on), reason);
        };
    }

    @Override
    public Object state(Mandate mandate) {
        return MandateState.of(mandate);
    }
}
