package lat.cabildo.directory.mandate.messaging;

import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.mandate.MandateEvent;
import lat.cabildo.directory.mandate.MandateEvent.MandateAnonymised;
import lat.cabildo.directory.mandate.MandateEvent.MandateBegan;
import lat.cabildo.directory.mandate.MandateEvent.MandateCorrected;
import lat.cabildo.directory.mandate.MandateEvent.MandateEnded;
import lat.cabildo.directory.mandate.MandateEvent.MandateReopened;
import lat.cabildo.directory.mandate.MandateEvent.MandateStarted;
import lat.cabildo.directory.mandate.MandateEvent.MandateUnconfirmed;
import lat.cabildo.directory.mandate.MandateEvent.Neighbour;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what happens to mandates into the messages of asyncapi.yaml. */
@Component
class MandateMessages implements PublishedLanguage<Mandate, MandateEvent> {

    private record Other(String mandate, String person) {

        static @Nullable Other ofNullable(@Nullable Neighbour neighbour) {
            return neighbour == null
                    ? null
                    : new Other(neighbour.mandate().value(), neighbour.person().value());
        }
    }

    private record Started(
            String id,
            String person,
            String post,
            String organization,
            @Nullable String from,
            @Nullable String to,
            @Nullable Other predecessor) {}

    private record Corrected(String id) {}

    private record Stands(String id, String person, String post) {}

    private record Unconfirmed(
            String id, String person, String post, @Nullable String on) {}

    private record Ended(
            String id,
            String person,
            String post,
            @Nullable String on,
            @Nullable String reason,
            @Nullable Other successor) {}

    @Override
    public String name(MandateEvent event) {
        return switch (event) {
            case MandateStarted _ -> "started";
            case MandateCorrected _ -> "corrected";
            case MandateBegan _ -> "began";
            case MandateUnconfirmed _ -> "unconfirmed";
            case MandateReopened _ -> "reopened";
            case MandateAnonymised _ -> "anonymised";
            case MandateEnded _ -> "ended";
        };
    }

    @Override
    public Object change(MandateEvent event) {
        return switch (event) {
            case MandateStarted(var id, var person, var post, var organization, var term, var predecessor) ->
                new Started(
                        id.value(),
                        person.value(),
                        post.value(),
                        organization.value(),
                        PartialDates.text(term.from()),
                        PartialDates.text(term.to()),
                        Other.ofNullable(predecessor));
            case MandateCorrected(var id) -> new Corrected(id.value());
            case MandateBegan(var id, var person, var post) -> new Stands(id.value(), person.value(), post.value());
            case MandateUnconfirmed(var id, var person, var post, var on) ->
                new Unconfirmed(id.value(), person.value(), post.value(), PartialDates.text(on));
            case MandateReopened(var id, var person, var post) -> new Stands(id.value(), person.value(), post.value());
            case MandateAnonymised(var id, var person, var post) ->
                new Stands(id.value(), person.value(), post.value());
            case MandateEnded(var id, var person, var post, var on, var reason, var successor) ->
                new Ended(
                        id.value(),
                        person.value(),
                        post.value(),
                        PartialDates.text(on),
                        reason,
                        Other.ofNullable(successor));
        };
    }

    @Override
    public boolean forgets(MandateEvent event) {
        return event instanceof MandateAnonymised;
    }

    @Override
    public Object state(Mandate mandate) {
        return MandateState.of(mandate);
    }
}
