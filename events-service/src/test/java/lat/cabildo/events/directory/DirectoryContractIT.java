package lat.cabildo.events.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.test.Contracts;
import lat.cabildo.platform.test.Example;
import lat.cabildo.platform.test.Upstream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;

/** Whatever the directory has ever agreed to publish, this service's listener takes. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class DirectoryContractIT {
    private static final List<String> COPIED = List.of("organization", "person", "post", "mandate", "membership");

    private final Replica<OrganizationId, OrganizationCopy> organizations;
    private final Replica<PersonId, PersonCopy> people;
    private final Replica<PostId, PostCopy> posts;
    private final Replica<MandateId, MandateCopy> mandates;
    private final Replica<MembershipId, MembershipCopy> memberships;

    @Autowired
    DirectoryContractIT(
            Replica<OrganizationId, OrganizationCopy> organizations,
            Replica<PersonId, PersonCopy> people,
            Replica<PostId, PostCopy> posts,
            Replica<MandateId, MandateCopy> mandates,
            Replica<MembershipId, MembershipCopy> memberships) {
        this.organizations = organizations;
        this.people = people;
        this.posts = posts;
        this.mandates = mandates;
        this.memberships = memberships;
    }

    @TestFactory
    Stream<DynamicTest> takesEveryExample() {
        Map<String, Long> versions = new HashMap<>();
        List<Example> examples = COPIED.stream()
                .flatMap(each -> Contracts.of("directory").examples(each).stream())
                .toList();
        assertThat(examples).extracting(Example::aggregate).containsAll(COPIED);
        return examples.stream().map(example -> {
            long version = versions.merge(example.subject(), 1L, Long::sum);
            return DynamicTest.dynamicTest(example.toString(), () -> take(example, version));
        });
    }

    private void take(Example example, long version) {
        try (Upstream directory = Upstream.of("directory")) {
            directory.publish(example, version);
        }
        JsonNode state = example.data().path("state");
        switch (example.aggregate()) {
            case "organization" ->
                require(
                        organizations,
                        new OrganizationId(example.subject()),
                        version,
                        state.path("name"),
                        OrganizationCopy::name);
            case "person" ->
                require(people, new PersonId(example.subject()), version, state.path("name"), PersonCopy::name);
            case "post" ->
                require(
                        posts,
                        new PostId(example.subject()),
                        version,
                        state.path("organization"),
                        PostCopy::organization);
            case "mandate" ->
                require(mandates, new MandateId(example.subject()), version, state.path("status"), MandateCopy::status);
            case "membership" ->
                require(
                        memberships,
                        new MembershipId(example.subject()),
                        version,
                        state.path("status"),
                        MembershipCopy::status);
            default -> throw new AssertionError("no replica of " + example.aggregate());
        }
    }

    private static <I extends Id, R> void require(
            Replica<I, R> replica, I id, long version, JsonNode published, Function<R, @Nullable String> copied) {
        eventually(() -> assertThat(replica.has(id, version)).isTrue());
        assertThat(replica.find(id).map(copied)).isEqualTo(published.asStringOpt());
    }
}
