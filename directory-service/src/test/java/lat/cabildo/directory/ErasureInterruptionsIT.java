package lat.cabildo.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.directory.erasure.Erasures;
import lat.cabildo.directory.merge.Mergers;
import lat.cabildo.directory.person.ErasureReason;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonEvent;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.StoredTexts;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An erasure that dies between any two of its commands is carried out all the same, and spares whom it should. */
@DirectoryTest
@Import(Interruptions.class)
class ErasureInterruptionsIT {
    private final DirectoryClient client;
    private final Erasures erasures;
    private final Mergers<PersonId, Person, PersonEvent> mergers;
    private final StoredTexts stored;

    ErasureInterruptionsIT(
            @Autowired RestTestClient http,
            @Autowired Erasures erasures,
            @Autowired Mergers<PersonId, Person, PersonEvent> personMergers,
            @Autowired MongoDatabaseFactory store) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
        this.erasures = erasures;
        this.mergers = personMergers;
        this.stored = new StoredTexts(store.getMongoDatabase());
    }

    @Test
    void isCarriedOutWhateverDiesInBetween() {
        Answer office = client.organization("office", "Cooperación");
        int commands = 0;
        boolean died = true;
        while (died) {
            commands++;
            int after = commands;
            String word = Unique.word();
            PersonId person = knownByTwoRecordsAndOnceTakenForAnother(word, office);

            died = Interruptions.diesAfter(
                    after, () -> erasures.erase(Commands.any(), person, ErasureReason.REQUESTED));

            eventually(() -> {
                assertThat(client.get("/erasures?person=" + person).text("/items/0/status"))
                        .as("after %s commands", after)
                        .isEqualTo("carried-out");
                assertThat(stored.placesOf(word)).as("after %s commands", after).isEmpty();
            });
        }
        assertThat(commands).isGreaterThan(8);
    }

    private PersonId knownByTwoRecordsAndOnceTakenForAnother(String word, Answer office) {
        Answer person = client.person("Zoila " + word);
        Answer misprint = client.person("Zoyla " + word);
        Answer other = client.person("Soila");
        merge(person, other);
        client.post("/people/" + other.id() + "/separate", "*", "{'absorbed':'%s'}".formatted(person.id()));
        for (Answer holder : new Answer[] {person, misprint}) {
            Answer post = client.seatOf(office.id(), "technician", "Técnica");
            client.post("/mandates", """
                    {'person':'%s','post':'%s','from':'2024','source':{'title':'Acta de %s'}}""".formatted(holder.id(), post.id(), word));
        }
        merge(misprint, person);
        return new PersonId(person.id());
    }

    /**
     * What was given back before the mark is set is not erased, although it does not stand for itself again by then.
     */
    @Test
    void sparesWhoIsGivenBackAtTheSameMoment() {
        Answer person = client.person("Zoila " + Unique.word());
        Answer other = client.person("Zoyla");
        merge(other, person);
        PersonId erased = new PersonId(person.id());
        PersonId spared = new PersonId(other.id());
        Interruptions.beforeErasing(
                erased, () -> Interruptions.diesAfter(1, () -> mergers.separate(Commands.any(), erased, spared)));

        erasures.erase(Commands.any(), erased, ErasureReason.REQUESTED);

        assertThat(client.get("/people/" + person.id()).status()).isEqualTo(404);
        Answer left = client.get("/people/" + other.id());
        assertThat(left.text("/status")).as(left.body().toString()).isEqualTo("active");
    }

    private void merge(Answer record, Answer into) {
        Answer merged = client.post("/people/" + record.id() + "/merge", "*", "{'into':'%s'}".formatted(into.id()));
        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
    }
}
