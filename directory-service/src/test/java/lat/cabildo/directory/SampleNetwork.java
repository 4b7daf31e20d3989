package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.Tokens;

/**
 * A network of its own for each test, and cities that are members.
 *
 * @param client acts for the network
 */
record SampleNetwork(DirectoryClient secretariat, Answer organization, DirectoryClient client) {

    static SampleNetwork of(DirectoryClient secretariat, String name) {
        Answer network = secretariat.organization("network", name);
        return new SampleNetwork(secretariat, network, secretariat.as(Tokens.actingFor(network.id())));
    }

    Answer member(String name, String country) {
        Answer city = secretariat.post(
                "/organizations",
                "{'kind':'city','country':'%s','names':[{'text':'%s','type':'legal'}]}".formatted(country, name));
        return admitted(city, "full");
    }

    Answer admitted(Answer member, String as) {
        Answer membership = client.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'%s'}".formatted(member.id(), organization.id(), as));
        assertThat(membership.status()).as(membership.toString()).isEqualTo(201);
        return member;
    }

    Answer presidency(Answer... order) {
        String ids = String.join("','", Arrays.stream(order).map(Answer::id).toList());
        Answer presidency = client.post("/posts", """
                {'organization':'%s','role':'president','title':{'es':'Presidencia'},'maySign':true,
                 'representation':{'rotation':['%s']}}""".formatted(organization.id(), ids));
        assertThat(presidency.status()).as(presidency.toString()).isEqualTo(201);
        return presidency;
    }

    Answer rotation(Answer post) {
        return client.get("/posts/" + post.id() + "/rotation");
    }

    Answer representing(Answer post, String person, Answer represents, String rest) {
        return client.post(
                "/mandates",
                "{'person':'%s','post':'%s','represents':'%s'%s}"
                        .formatted(secretariat.person(person).id(), post.id(), represents.id(), rest));
    }

    Answer handOver(Answer post, String person, Answer represents, String on) {
        return client.post(
                "/posts/" + post.id() + "/hand-over",
                "*",
                "{'person':'%s','represents':'%s','on':'%s'}"
                        .formatted(secretariat.person(person).id(), represents.id(), on));
    }

    Answer merge(Answer absorbed, Answer survivor) {
        Answer merged = secretariat.post(
                "/organizations/" + absorbed.id() + "/merge", "*", "{'into':'%s'}".formatted(survivor.id()));
        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        return merged;
    }
}
