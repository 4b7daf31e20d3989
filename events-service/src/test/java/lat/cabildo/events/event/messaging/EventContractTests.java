package lat.cabildo.events.event.messaging;

import static lat.cabildo.events.event.Samples.draft;
import static lat.cabildo.events.event.Samples.published;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.CivicEvents;
import lat.cabildo.events.event.EventChange;
import lat.cabildo.events.event.EventKind;
import lat.cabildo.events.event.FollowUpStatus;
import lat.cabildo.events.event.Profile;
import lat.cabildo.events.event.Samples;
import lat.cabildo.events.time.EventTime;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.test.AggregateContract;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EventContractTests {
    private static final EventTime AN_HOUR_LATER = EventTime.byClock(
            LocalDateTime.parse("2021-06-11T14:00"), LocalDateTime.parse("2021-06-11T15:30"), Samples.MONTEVIDEO, null);

    private final AggregateContract<CivicEvent, EventChange> contract =
            Contracts.of("events").aggregate(CivicEvents.TYPE, new EventMessages(), EventChange.class);

    @TestFactory
    Stream<DynamicTest> publishesWhatWasAgreed() {
        CivicEvent webinar = published()
                .adoptAgenda(Samples.agenda())
                .state()
                .settleRegistration(Samples.EXTERNAL_FORM)
                .state();
        CivicEvent followed = webinar.addFollowUp(Samples.twinning()).state();
        sample(CivicEvent.create(Samples.WEBINAR, Samples.profile(), Samples.TIME, Samples.ONLINE));
        sample(draft().correct(inAForum()));
        sample(draft().publish());
        sample(webinar.reschedule(AN_HOUR_LATER));
        sample(webinar.move(Samples.IN_MONTEVIDEO));
        sample(published().adoptAgenda(Samples.agenda()));
        sample(webinar.forget(Samples.GOYENECHE, Set.of(Samples.GOYENECHE)));
        sample(published().settleRegistration(Samples.EXTERNAL_FORM));
        sample(webinar.cancel(Map.of("es", "Alerta de temporal")));
        sample(webinar.addFollowUp(Samples.twinning()));
        sample(followed.closeFollowUp(1, FollowUpStatus.DONE));
        return contract.tests();
    }

    private void sample(Decision<CivicEvent, EventChange> decision) {
        contract.sample(Objects.requireNonNull(decision.event()), decision.state());
    }

    private static Profile inAForum() {
        Profile profile = Samples.profile();
        return new Profile(
                EventKind.WEBINAR,
                profile.title(),
                Map.of("es", "Primera actividad del convenio entre la SRE y Mercociudades"),
                profile.organizers(),
                List.of("sdg-11", "sdg-17"),
                "Gobiernos locales en acción",
                1,
                Samples.FORUM);
    }
}
