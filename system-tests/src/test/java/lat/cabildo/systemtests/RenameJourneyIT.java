package lat.cabildo.systemtests;

import static lat.cabildo.platform.test.Eventually.eventually;
import static lat.cabildo.systemtests.running.Service.AGREEMENTS;
import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static lat.cabildo.systemtests.running.Service.EVENTS;
import static lat.cabildo.systemtests.running.Service.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.systemtests.running.Answer;
import org.junit.jupiter.api.Test;

class RenameJourneyIT {
    private final Cabildo cabildo = Cabildo.running();

    @Test
    void showsANewNameInEventsAndAgreementsAndTellsOfItByMail() {
        Answer city = Requests.city(cabildo.api(DIRECTORY), "Santa Ana de los Ríos de Cuenca");
        String address = city.id() + "@example.org";
        String event =
                Requests.seminar(cabildo.api(EVENTS), city.id(), city.seen()).id();
        String agreement = Requests.twinning(cabildo.api(AGREEMENTS), city.id(), city.seen())
                .id();
        Requests.subscription(cabildo.api(NOTIFICATIONS), city.id(), Requests.email(address), city.seen());

        Answer renamed = Requests.rename(cabildo.api(DIRECTORY), city.id(), "Cuenca");

        Answer shownEvent = cabildo.api(EVENTS).get("/events/" + event, "Cabildo-Seen", renamed.seen());
        assertThat(shownEvent.body().at("/organizers/0/name").asString()).isEqualTo("Cuenca");
        Answer shownAgreement = cabildo.api(AGREEMENTS).get("/agreements/" + agreement, "Cabildo-Seen", renamed.seen());
        assertThat(shownAgreement.body().at("/parties/0/name").asString()).isEqualTo("Cuenca");
        eventually(() -> assertThat(cabildo.mail().subjectsTo(address))
                .containsOnlyOnce("Santa Ana de los Ríos de Cuenca se llama ahora Cuenca"));
        PublishedEvent published =
                cabildo.published().await("cabildo.directory.organization.changes.v1", city.id(), renamed.version());
        assertThat(published.type()).isEqualTo("lat.cabildo.directory.organization.renamed.v1");
        assertThat(published.state().path("name").asString()).isEqualTo("Cuenca");
    }
}
