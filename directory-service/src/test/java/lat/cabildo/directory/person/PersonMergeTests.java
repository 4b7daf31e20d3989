package lat.cabildo.directory.person;

import static lat.cabildo.directory.person.SamplePeople.ENDING;
import static lat.cabildo.directory.person.SamplePeople.MERGE;
import static lat.cabildo.directory.person.SamplePeople.MISPRINTED_ID;
import static lat.cabildo.directory.person.SamplePeople.ORELLANA_ID;
import static lat.cabildo.directory.person.SamplePeople.absorbing;
import static lat.cabildo.directory.person.SamplePeople.merged;
import static lat.cabildo.directory.person.SamplePeople.merging;
import static lat.cabildo.directory.person.SamplePeople.misprinted;
import static lat.cabildo.directory.person.SamplePeople.orellana;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.NameType;
import lat.cabildo.directory.merge.Merge;
import lat.cabildo.directory.merge.MergeRefusal.InProgress;
import lat.cabildo.directory.merge.MergeRefusal.NotAbsorbed;
import lat.cabildo.directory.merge.MergeRefusal.WithItself;
import lat.cabildo.directory.person.PersonEvent.PersonAbsorbed;
import lat.cabildo.directory.person.PersonEvent.PersonErasureRequested;
import lat.cabildo.directory.person.PersonEvent.PersonMergeAbandoned;
import lat.cabildo.directory.person.PersonEvent.PersonMergeStarted;
import lat.cabildo.directory.person.PersonEvent.PersonMerged;
import lat.cabildo.directory.person.PersonEvent.PersonPastForgotten;
import lat.cabildo.directory.person.PersonEvent.PersonReinstated;
import lat.cabildo.directory.person.PersonRefusal.HasEnded;
import lat.cabildo.directory.person.PersonRefusal.IsMerged;
import lat.cabildo.platform.aggregate.Decision;
import org.junit.jupiter.api.Test;

class PersonMergeTests {
    private static final Name ALIAS = new Name("Esteba Orellana", NameType.ALIAS, "es", null, null, null);
    private static final Merge<PersonId> OTHER = new Merge<>(SamplePeople.ORTIZ_ID, "cmd_x");

    @Test
    void locksBothWhenItBegins() {
        Decision<Person, PersonEvent> decision = misprinted().beginMerge(MERGE);

        assertThat(decision.event()).isEqualTo(new PersonMergeStarted(MISPRINTED_ID, ORELLANA_ID));
        assertThat(decision.steps()).containsExactly(Person.SETTLE_MERGE, Person.ABSORB);
        assertThat(decision.state().uniqueKeys())
                .containsExactlyInAnyOrder("merge:" + MISPRINTED_ID, "merge:" + ORELLANA_ID);
        assertThat(decision.state().mergedInto()).isNull();
    }

    @Test
    void refusesToBeMergedIntoItselfOrTwice() {
        assertThatThrownBy(() -> orellana().beginMerge(MERGE)).isInstanceOf(WithItself.class);
        assertThatThrownBy(() -> merging().beginMerge(OTHER)).isInstanceOf(InProgress.class);
        assertThatThrownBy(() -> merged().beginMerge(OTHER)).isInstanceOf(IsMerged.class);
        assertThatThrownBy(() -> misprinted().end(ENDING).state().beginMerge(MERGE))
                .isInstanceOf(HasEnded.class);
        assertThat(merged().beginMerge(MERGE).event()).isNull();
    }

    @Test
    void isMergedOnlyIntoWhoStandsForThemselves() {
        Decision<Person, PersonEvent> carriedOut = merging().settleMerge(true);
        Decision<Person, PersonEvent> abandoned = merging().settleMerge(false);

        assertThat(carriedOut.event()).isEqualTo(new PersonMerged(MISPRINTED_ID, ORELLANA_ID));
        assertThat(carriedOut.state().status()).isEqualTo(PersonStatus.MERGED);
        assertThat(carriedOut.state().uniqueKeys()).isEmpty();
        assertThat(abandoned.event()).isEqualTo(new PersonMergeAbandoned(MISPRINTED_ID, ORELLANA_ID));
        assertThat(abandoned.state()).isEqualTo(misprinted());
    }

    @Test
    void givesTheSurvivorTheNamesThatItDoesNotHave() {
        assertThat(absorbing().event()).isEqualTo(new PersonAbsorbed(ORELLANA_ID, MISPRINTED_ID, List.of(ALIAS)));
        Person survivor = absorbing().state();
        assertThat(survivor.name().text()).isEqualTo("Esteban Orellana");
        assertThat(survivor.absorbed().present()).containsExactly(MISPRINTED_ID);
        assertThat(survivor.absorb(merged(), MERGE.process(), Set.of()).event()).isNull();
    }

    @Test
    void canBeUndone() {
        Decision<Person, PersonEvent> separated = absorbing().state().separate(MISPRINTED_ID);

        assertThat(separated.steps()).containsExactly(Person.REINSTATE);
        assertThat(separated.state().details()).isEqualTo(orellana().details());
        assertThatThrownBy(() -> separated.state().separate(MISPRINTED_ID)).isInstanceOf(NotAbsorbed.class);
        Decision<Person, PersonEvent> reinstated = merged().reinstate(MERGE.process(), Set.of());
        assertThat(reinstated.event()).isEqualTo(new PersonReinstated(MISPRINTED_ID, ORELLANA_ID));
        assertThat(reinstated.state()).isEqualTo(misprinted());
        assertThat(merged().reinstate("cmd_earlier", Set.of()).event()).isNull();
    }

    @Test
    void keepsNothingOfWhatItHasGivenBack() {
        Person separated = absorbing().state().separate(MISPRINTED_ID).state();

        assertThat(separated.absorbed().all()).singleElement().satisfies(entry -> {
            assertThat(entry.released()).isTrue();
            assertThat(entry.taken().names()).isEmpty();
        });
        Decision<Person, PersonEvent> forgotten = separated.forgetPast(MISPRINTED_ID);
        assertThat(forgotten.event()).isEqualTo(new PersonPastForgotten(ORELLANA_ID));
        assertThat(forgotten.state()).isEqualTo(orellana());
    }

    @Test
    void takesPartInNoMergeOnceItsErasureWasRequested() {
        Decision<Person, PersonEvent> requested = misprinted().requestErasure(ErasureReason.REQUESTED);

        assertThat(requested.event()).isEqualTo(new PersonErasureRequested(MISPRINTED_ID));
        assertThat(requested.steps()).containsExactly(Person.ERASE);
        assertThat(requested.state().uniqueKeys()).containsExactly("merge:" + MISPRINTED_ID);
        assertThat(requested.state().requestErasure(ErasureReason.ORDERED).event())
                .isNull();
        assertThatThrownBy(() -> requested.state().beginMerge(MERGE)).isInstanceOf(InProgress.class);
        assertThatThrownBy(() -> merging().requestErasure(ErasureReason.REQUESTED))
                .isInstanceOf(InProgress.class);
        assertThatThrownBy(() -> merged().requestErasure(ErasureReason.REQUESTED))
                .isInstanceOf(IsMerged.class);
    }

    @Test
    void isNotChangedOnceItIsMerged() {
        assertThatThrownBy(() -> merged().correct(orellana().details())).isInstanceOf(IsMerged.class);
        assertThatThrownBy(() -> merged().end(ENDING)).isInstanceOf(IsMerged.class);
        assertThatThrownBy(() -> merged().restore()).isInstanceOf(IsMerged.class);
    }
}
