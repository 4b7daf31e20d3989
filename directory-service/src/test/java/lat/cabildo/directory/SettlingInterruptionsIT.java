package lat.cabildo.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipId;
import lat.cabildo.directory.membership.MembershipTerms;
import lat.cabildo.directory.membership.Memberships;
import lat.cabildo.directory.merge.Mergers;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonEvent;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What ends with something else ends, and goes on with it, whoever dies between any two commands. */
@DirectoryTest
@Import(Interruptions.class)
class SettlingInterruptionsIT {
    private final DirectoryClient client;
    private final Memberships memberships;
    private final Mergers<PersonId, Person, PersonEvent> mergers;

    SettlingInterruptionsIT(
            @Autowired RestTestClient http,
            @Autowired Memberships memberships,
            @Autowired Mergers<PersonId, Person, PersonEvent> personMergers) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
        this.memberships = memberships;
        this.mergers = personMergers;
    }

    @Test
    void mergesPeopleAndSeparatesThem() {
        Answer office = client.organization("office", "Cooperación");
        int commands = 1;
        while (mergesAndSeparates(office, commands)) {
            commands++;
        }
        assertThat(commands).isGreaterThan(2);
    }

    private boolean mergesAndSeparates(Answer office, int after) {
        Answer person = client.person("Zoila " + Unique.word());
        String word = Unique.word();
        Answer misprint = client.person("Zoyla " + word);
        Answer post = client.seatOf(office.id(), "technician", "Técnica");
        client.post("/mandates", "{'person':'%s','post':'%s','from':'2024'}".formatted(misprint.id(), post.id()));
        PersonId into = new PersonId(person.id());
        PersonId id = new PersonId(misprint.id());

        boolean died = Interruptions.diesAfter(after, () -> mergers.merge(Commands.any(), id, into));

        eventually(() -> {
            Answer found = client.get("/people/" + misprint.id());
            assertThat(found.id()).as("merged after %s commands", after).isEqualTo(person.id());
            assertThat(found.text("/was")).isEqualTo(misprint.id());
            assertThat(found.body().toString()).contains(word);
        });
        assertThat(client.get("/posts/" + post.id() + "/holders").text("/holders/0/person"))
                .isEqualTo(person.id());

        died |= Interruptions.diesAfter(after, () -> mergers.separate(Commands.any(), into, id));

        eventually(() -> {
            Answer found = client.get("/people/" + misprint.id());
            assertThat(found.text("/status"))
                    .as("separated after %s commands", after)
                    .isEqualTo("active");
            assertThat(found.id()).isEqualTo(misprint.id());
            assertThat(client.get("/people/" + person.id()).body().toString()).doesNotContain(word);
        });
        return died;
    }

    @Test
    void endsAndRestoresAPersonWithAllMandates() {
        Answer office = client.organization("office", "Cooperación");
        requireAfterAnyDeath(4, after -> {
            Answer person = client.person("Zoila " + Unique.word());
            List<Answer> mandates = Stream.of("technician", "coordinator", "director")
                    .map(role -> mandate(person, client.seatOf(office.id(), role, role), ""))
                    .toList();

            Interruptions.processesDieAfter(after);
            client.post("/people/" + person.id() + "/end", "*", "{'on':'2026-02-01'}");
            eventually(() -> assertThat(mandates).allSatisfy(each -> requireChanged(each, "ended", 2, after)));
            boolean died = Interruptions.processesHaveDied();

            Interruptions.processesDieAfter(after);
            client.post("/people/" + person.id() + "/restore", "*", "");
            eventually(() -> assertThat(mandates).allSatisfy(each -> requireChanged(each, "current", 3, after)));
            boolean again = Interruptions.processesHaveDied();
            return died || again;
        });
    }

    @Test
    void endsAndRestoresWhatDependsOnAMember() {
        requireAfterAnyDeath(4, after -> {
            Answer network = client.organization("network", "Mercociudades");
            Answer city = client.organization("city", "Montevideo");
            Answer membership = client.post(
                    "/memberships",
                    "{'member':'%s','organization':'%s','class':'full'}".formatted(city.id(), network.id()));
            List<Answer> mandates = Stream.of("Ambiente", "Turismo")
                    .map(title -> mandate(
                            client.person("Ana " + Unique.word()),
                            client.post(
                                    "/posts",
                                    "{'organization':'%s','role':'member','title':{'es':'%s'},'representation':{}}"
                                            .formatted(network.id(), title)),
                            ",'represents':'%s'".formatted(city.id())))
                    .toList();

            Interruptions.processesDieAfter(after);
            client.post("/organizations/" + city.id() + "/dissolve", "*", "{'reason':'Ley','on':'2026-02-01'}");
            eventually(() -> {
                assertThat(client.get("/memberships/" + membership.id()).text("/status"))
                        .isEqualTo("ended");
                assertThat(mandates).allSatisfy(each -> requireChanged(each, "ended", 2, after));
            });
            boolean died = Interruptions.processesHaveDied();

            Interruptions.processesDieAfter(after);
            client.post("/organizations/" + city.id() + "/restore", "*", "");
            eventually(() -> {
                assertThat(client.get("/memberships/" + membership.id()).text("/status"))
                        .isEqualTo("current");
                assertThat(mandates).allSatisfy(each -> requireChanged(each, "current", 3, after));
            });
            boolean again = Interruptions.processesHaveDied();
            return died || again;
        });
    }

    @Test
    void endsAMembershipThatStartsWhileTheMemberIsDissolved() {
        Answer network = client.organization("network", "Mercociudades");
        requireAfterAnyDeath(1, after -> {
            Answer city = client.organization("city", "Montevideo");
            client.post("/organizations/" + city.id() + "/dissolve", "*", "{'reason':'Ley'}");
            MembershipId id = new MembershipId(Commands.any().newId("mbr"));
            MembershipTerms terms = new MembershipTerms(MembershipClass.FULL, Term.unknown(), null);

            Interruptions.processesDieAfter(after);
            memberships.admit(
                    Commands.any(), id, new OrganizationId(city.id()), new OrganizationId(network.id()), terms);

            eventually(() -> {
                Answer found = client.get("/memberships/" + id);
                assertThat(found.text("/endReason")).isEqualTo("organization-dissolved");
                assertThat(found.etag()).isEqualTo("\"2\"");
            });
            return Interruptions.processesHaveDied();
        });
    }

    /** Lets it die after one command, after two, and so on until it does not. */
    private static void requireAfterAnyDeath(int atLeast, Attempt attempt) {
        int commands = 1;
        while (attempt.diesAfter(commands)) {
            commands++;
        }
        assertThat(commands).as("deaths").isGreaterThan(atLeast);
    }

    private interface Attempt {
        boolean diesAfter(int commands);
    }

    private void requireChanged(Answer mandate, String status, int version, int after) {
        Answer found = client.get("/mandates/" + mandate.id());
        assertThat(found.text("/status")).as("after %s commands", after).isEqualTo(status);
        assertThat(found.etag()).as("after %s commands", after).startsWith("\"%s.".formatted(version));
    }

    private Answer mandate(Answer person, Answer post, String more) {
        Answer started = client.post(
                "/mandates",
                "{'person':'%s','post':'%s','from':'2024-01-01'%s}".formatted(person.id(), post.id(), more));
        assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
        return started;
    }
}
