package lat.cabildo.directory.person;

import static lat.cabildo.directory.person.SamplePeople.ENDING;
import static lat.cabildo.directory.person.SamplePeople.MAIL;
import static lat.cabildo.directory.person.SamplePeople.ORELLANA_ID;
import static lat.cabildo.directory.person.SamplePeople.orellana;
import static lat.cabildo.directory.person.SamplePeople.orellanaDetails;
import static lat.cabildo.directory.person.SamplePeople.orellanaWithMisprint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.person.PersonEvent.PersonContactsChanged;
import lat.cabildo.directory.person.PersonEvent.PersonCorrected;
import lat.cabildo.directory.person.PersonEvent.PersonCreated;
import lat.cabildo.directory.person.PersonEvent.PersonEnded;
import lat.cabildo.directory.person.PersonEvent.PersonRestored;
import lat.cabildo.directory.person.PersonRefusal.HasEnded;
import lat.cabildo.platform.aggregate.Decision;
import org.junit.jupiter.api.Test;

class PersonTests {

    @Test
    void isCreatedActive() {
        Decision<Person, PersonEvent> decision = Person.create(ORELLANA_ID, orellanaDetails());

        assertThat(decision.event()).isEqualTo(new PersonCreated(ORELLANA_ID));
        assertThat(decision.state().status()).isEqualTo(PersonStatus.ACTIVE);
    }

    @Test
    void keepsTheMisprintedNameBesideTheRightOne() {
        Decision<Person, PersonEvent> decision = orellana().correct(orellanaWithMisprint());

        assertThat(decision.event())
                .isEqualTo(new PersonCorrected(ORELLANA_ID, List.of("names", "honorific", "sources")));
        assertThat(decision.state().name().text()).isEqualTo("Esteban Orellana");
        assertThat(decision.state().details().names().searchKeys()).contains("esteba", "esteban");
    }

    @Test
    void ignoresACorrectionThatChangesNothing() {
        assertThat(orellana().correct(orellanaDetails()).event()).isNull();
    }

    @Test
    void tellsHowManyContactPointsThereAreButNotWhich() {
        Decision<Person, PersonEvent> decision = orellana().changeContacts(List.of(MAIL));

        assertThat(decision.event()).isEqualTo(new PersonContactsChanged(ORELLANA_ID, 1));
        assertThat(decision.state().changeContacts(List.of(MAIL)).event()).isNull();
    }

    @Test
    void setsOffThatMandatesEndWhenEnded() {
        Decision<Person, PersonEvent> decision = orellana().end(ENDING);

        assertThat(decision.event()).isEqualTo(new PersonEnded(ORELLANA_ID, ENDING));
        assertThat(decision.steps()).containsExactly(Person.SETTLE_MANDATES);
        assertThat(decision.state().end(ENDING).event()).isNull();
        assertThatThrownBy(() -> decision.state().end(new Ending(null, "another reason")))
                .isInstanceOf(HasEnded.class);
    }

    @Test
    void isRestoredWithItsMandates() {
        Person ended = orellana().end(ENDING).state();

        Decision<Person, PersonEvent> decision = ended.restore();

        assertThat(decision.event()).isEqualTo(new PersonRestored(ORELLANA_ID));
        assertThat(decision.state()).isEqualTo(orellana());
        assertThat(decision.steps()).containsExactly(Person.SETTLE_MANDATES);
        assertThat(orellana().restore().event()).isNull();
    }
}
