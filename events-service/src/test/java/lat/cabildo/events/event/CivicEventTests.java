package lat.cabildo.events.event;

import static lat.cabildo.events.event.Samples.GOYENECHE;
import static lat.cabildo.events.event.Samples.IN_MONTEVIDEO;
import static lat.cabildo.events.event.Samples.MONTEVIDEO;
import static lat.cabildo.events.event.Samples.MONTEVIDEO_CITY;
import static lat.cabildo.events.event.Samples.ONLINE;
import static lat.cabildo.events.event.Samples.TIME;
import static lat.cabildo.events.event.Samples.WEBINAR;
import static lat.cabildo.events.event.Samples.agenda;
import static lat.cabildo.events.event.Samples.draft;
import static lat.cabildo.events.event.Samples.profile;
import static lat.cabildo.events.event.Samples.published;
import static lat.cabildo.events.event.Samples.twinning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lat.cabildo.events.agenda.Agenda;
import lat.cabildo.events.agenda.Appearance;
import lat.cabildo.events.agenda.Billing;
import lat.cabildo.events.agenda.Role;
import lat.cabildo.events.agenda.Session;
import lat.cabildo.events.agenda.SessionKind;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.events.event.EventRefusal.AgendaTooLong;
import lat.cabildo.events.event.EventRefusal.EndsTooEarly;
import lat.cabildo.events.event.EventRefusal.EventIsCancelled;
import lat.cabildo.events.event.EventRefusal.TimeInGap;
import lat.cabildo.events.event.EventRefusal.TimeIsUnknown;
import lat.cabildo.events.event.EventRefusal.TooManyFollowUps;
import lat.cabildo.events.event.EventRefusal.UnknownFollowUp;
import lat.cabildo.events.time.EventTime;
import lat.cabildo.platform.aggregate.Decision;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CivicEventTests {
    private static final Map<String, String> STORM = Map.of("es", "Alerta de temporal");

    @Test
    void startsAsDraft() {
        Decision<CivicEvent, EventChange> created = CivicEvent.create(WEBINAR, profile(), TIME, ONLINE);

        assertThat(created.event()).isEqualTo(new EventCreated(WEBINAR, profile(), TIME, ONLINE));
        assertThat(created.state().standing().status()).isEqualTo(EventStatus.DRAFT);
        assertThat(created.state().agenda().sessions()).isEmpty();
    }

    @Test
    void refusesTimeThatClocksSkip() {
        EventTime skipped =
                EventTime.byClock(LocalDateTime.parse("2026-09-06T00:30"), null, ZoneId.of("America/Santiago"), null);

        assertThatExceptionOfType(TimeInGap.class)
                .isThrownBy(() -> CivicEvent.create(WEBINAR, profile(), skipped, ONLINE));
        assertThatExceptionOfType(TimeInGap.class).isThrownBy(() -> draft().reschedule(skipped));
    }

    @Test
    void refusesEndBeforeStart() {
        EventTime reversed = until("2021-06-11T12:00");

        assertThatExceptionOfType(EndsTooEarly.class)
                .isThrownBy(() -> CivicEvent.create(WEBINAR, profile(), reversed, ONLINE));
    }

    @Test
    void isPublishedOnce() {
        Decision<CivicEvent, EventChange> decision = draft().publish();

        assertThat(decision.event()).isEqualTo(new EventPublished(WEBINAR));
        assertThat(decision.state().standing().status()).isEqualTo(EventStatus.PUBLISHED);
        assertThat(decision.state().publish().event()).isNull();
    }

    @Test
    void refusesToPublishWithoutAnyTime() {
        CivicEvent timeless = draft().reschedule(EventTime.unknown()).state();

        assertThatExceptionOfType(TimeIsUnknown.class).isThrownBy(timeless::publish);
        assertThatExceptionOfType(TimeIsUnknown.class)
                .isThrownBy(() -> published().reschedule(EventTime.unknown()));
    }

    @Test
    void tellsTheOldAndTheNewTime() {
        EventTime later = until("2021-06-11T15:00");

        Decision<CivicEvent, EventChange> decision = published().reschedule(later);

        assertThat(decision.event()).isEqualTo(new EventRescheduled(WEBINAR, TIME, later));
        assertThat(decision.state().time()).isEqualTo(later);
        assertThat(decision.state().reschedule(later).event()).isNull();
    }

    @Test
    void tellsTheOldAndTheNewPlace() {
        Decision<CivicEvent, EventChange> decision = published().move(IN_MONTEVIDEO);

        assertThat(decision.event()).isEqualTo(new EventMoved(WEBINAR, ONLINE, IN_MONTEVIDEO));
        assertThat(decision.state().venue()).isEqualTo(IN_MONTEVIDEO);
        assertThat(decision.state().move(IN_MONTEVIDEO).event()).isNull();
    }

    @Test
    void holdsTheAgendaOfTheWebinar() {
        CivicEvent webinar = published().adoptAgenda(agenda()).state();

        assertThat(webinar.agenda().planned()).isEqualTo(Duration.ofMinutes(90));
        assertThat(webinar.agenda().people()).isEqualTo(16);
        assertThat(webinar.overrun()).isEmpty();
        assertThat(webinar.adoptAgenda(agenda()).event()).isNull();
    }

    @Test
    void letsADraftContradictItself() {
        CivicEvent draft = draft().adoptAgenda(minutes(100)).state();

        assertThat(draft.overrun()).contains(Duration.ofMinutes(10));
        assertThatExceptionOfType(AgendaTooLong.class)
                .isThrownBy(draft::publish)
                .satisfies(refusal -> assertThat(refusal.available()).isEqualTo(Duration.ofMinutes(90)));
    }

    @Test
    void keepsThePublishedFreeOfContradiction() {
        CivicEvent webinar = published().adoptAgenda(agenda()).state();

        assertThatExceptionOfType(AgendaTooLong.class).isThrownBy(() -> webinar.adoptAgenda(minutes(91)));
        assertThatExceptionOfType(AgendaTooLong.class).isThrownBy(() -> webinar.reschedule(until("2021-06-11T14:00")));
    }

    @Test
    void saysWhyItWasCancelled() {
        Decision<CivicEvent, EventChange> decision = published().cancel(STORM);

        assertThat(decision.event()).isEqualTo(new EventCancelled(WEBINAR, STORM));
        assertThat(decision.state().standing().reason()).isEqualTo(STORM);
        assertThat(decision.state().cancel(Map.of()).event()).isNull();
    }

    @Test
    void keepsItsTimeAndPlaceOnceCancelled() {
        CivicEvent cancelled = published().cancel(STORM).state();

        assertThatExceptionOfType(EventIsCancelled.class).isThrownBy(cancelled::publish);
        assertThatExceptionOfType(EventIsCancelled.class)
                .isThrownBy(() -> cancelled.reschedule(until("2021-06-11T15:00")));
        assertThatExceptionOfType(EventIsCancelled.class).isThrownBy(() -> cancelled.move(IN_MONTEVIDEO));
        assertThatExceptionOfType(EventIsCancelled.class).isThrownBy(() -> cancelled.adoptAgenda(agenda()));
        assertThatExceptionOfType(EventIsCancelled.class)
                .isThrownBy(() -> cancelled.settleRegistration(Samples.EXTERNAL_FORM));
    }

    @Test
    void numbersFollowUpsAndClosesThem() {
        CivicEvent met = published().addFollowUp(twinning()).state();
        Decision<CivicEvent, EventChange> closed = met.closeFollowUp(1, FollowUpStatus.DONE);

        assertThat(met.followUps().items()).singleElement().satisfies(each -> {
            assertThat(each.number()).isEqualTo(1);
            assertThat(each.status()).isEqualTo(FollowUpStatus.OPEN);
        });
        assertThat(closed.event())
                .isInstanceOfSatisfying(
                        FollowUpClosed.class,
                        event -> assertThat(event.followUp().status()).isEqualTo(FollowUpStatus.DONE));
        assertThat(closed.state().closeFollowUp(1, FollowUpStatus.DONE).event()).isNull();
    }

    @Test
    void refusesUnknownFollowUpAndOneTooMany() {
        assertThatExceptionOfType(UnknownFollowUp.class)
                .isThrownBy(() -> published().closeFollowUp(1, FollowUpStatus.DONE));
        CivicEvent busy = published();
        for (int i = 0; i < FollowUps.MOST; i++) {
            busy = busy.addFollowUp(twinning()).state();
        }
        assertThatExceptionOfType(TooManyFollowUps.class).isThrownBy(fullOf(busy));
    }

    @Test
    void correctsWhatItIs() {
        Profile before = profile();
        Profile renamed = new Profile(
                EventKind.SEMINAR,
                Map.of("es", "Gobiernos locales en acción", "pt", "Governos locais em ação"),
                Map.of(),
                before.organizers(),
                List.of(),
                "Gobiernos locales",
                1,
                null);

        Decision<CivicEvent, EventChange> decision = draft().correct(renamed);

        assertThat(decision.event()).isEqualTo(new EventCorrected(WEBINAR, before, renamed));
        assertThat(decision.state().profile()).isEqualTo(renamed);
        assertThat(decision.state().correct(renamed).event()).isNull();
    }

    private static ThrowingCallable fullOf(CivicEvent busy) {
        return () -> busy.addFollowUp(twinning());
    }

    private static EventTime until(String end) {
        return EventTime.byClock(LocalDateTime.parse("2021-06-11T13:00"), LocalDateTime.parse(end), MONTEVIDEO, null);
    }

    private static Agenda minutes(int minutes) {
        return new Agenda(List.of(new Session(SessionKind.PANEL, Map.of(), minutes, List.of(), List.of())));
    }

    @Test
    void forgetsHowAnErasedPersonWasAnnouncedButForWhomTheyCame() {
        CivicEvent webinar = published().adoptAgenda(agenda()).state();

        Decision<CivicEvent, EventChange> forgotten = webinar.forget(GOYENECHE, Set.of(GOYENECHE));

        assertThat(forgotten.event()).isEqualTo(new BillingsBlanked(WEBINAR, GOYENECHE));
        assertThat(forgotten.state().agenda().sessions().getLast().people())
                .containsExactly(new Appearance(
                        GOYENECHE, Role.CLOSER, new Billing(null, null, "Montevideo", MONTEVIDEO_CITY, null)));
        assertThat(forgotten.state().agenda().sessions().getFirst())
                .isEqualTo(agenda().sessions().getFirst());
        assertThat(forgotten.state().forget(GOYENECHE, Set.of(GOYENECHE)).event())
                .isNull();
    }

    @Test
    void forgetsInACancelledEventAndUnderAnIdThatWasMerged() {
        PersonId survivor = new PersonId("per_01F7Z3JQ8W00000000000000P2");
        CivicEvent cancelled =
                published().adoptAgenda(agenda()).state().cancel(Map.of()).state();

        assertThat(cancelled.forget(survivor, Set.of(survivor, GOYENECHE)).event())
                .isEqualTo(new BillingsBlanked(WEBINAR, survivor));
    }

    @Test
    void hasNothingToForgetOfWhoIsNotAnnounced() {
        PersonId other = new PersonId("per_01F7Z3JQ8W00000000000000P2");

        assertThat(published()
                        .adoptAgenda(agenda())
                        .state()
                        .forget(other, Set.of(other))
                        .event())
                .isNull();
    }
}
