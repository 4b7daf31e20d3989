package lat.cabildo.directory.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lat.cabildo.directory.DirectoryTest;
import lat.cabildo.directory.Unique;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.vocabulary.Vocabulary;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.test.Commands;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People in the store, and the words that they are searched by. */
@DirectoryTest
class PeopleIT {
    private final People people;
    private final Vocabulary words;
    private final WordsOfNames sweeping;

    PeopleIT(@Autowired People people, @Autowired Vocabulary personVocabulary, @Autowired WordsOfNames wordsOfNames) {
        this.people = people;
        this.sweeping = wordsOfNames;
        this.words = personVocabulary;
    }

    /** The words are learnt before it shows that somebody else was faster. */
    @Test
    void forgetsTheWordsOfANameThatWasRefused() {
        String word = Unique.word();
        Stored<Person> created = created("Zoila");
        PersonId id = created.state().id();
        Command late = Commands.with(created.version());

        assertThatThrownBy(() -> people.correct(late, id, details -> {
                    people.change(Commands.any(), id, person -> person.changeContacts(List.of(SamplePeople.MAIL)));
                    return named("Zoila " + word);
                }))
                .isInstanceOf(StoreRefusal.StaleVersion.class);

        assertThat(words.beginningWith(word)).isEmpty();
        assertThat(words.beginningWith("zoila")).contains("zoila");
    }

    /** As they are where an instance dies before the name is stored. */
    @Test
    void forgetsWordsThatNobodyHasInTheEnd() {
        String word = Unique.word();
        created("Zoila " + word + "a");
        words.learn(List.of(word + "b"));

        sweeping.sweep();

        assertThat(words.beginningWith(word)).containsExactly(word + "a");
    }

    private Stored<Person> created(String name) {
        Command command = Commands.any();
        return people.create(command, new PersonId(command.newId("per")), named(name));
    }

    private static PersonDetails named(String name) {
        return new PersonDetails(Names.of(List.of(Name.legal(name, "es"))), null, List.of(), null);
    }
}
