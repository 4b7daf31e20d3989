package lat.cabildo.agreements.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.test.Contracts;
import lat.cabildo.platform.test.Example;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Upstream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads every example that the directory has ever approved, from Kafka, into the copies. */
@ServiceTest
class DirectoryConsumerIT {
    private final Replica<OrganizationId, OrganizationCopy> organizations;
    private final Replica<PersonId, PersonCopy> people;
    private final Replica<PostId, PostCopy> posts;
    private final Replica<MandateId, MandateCopy> mandates;
    private final Replica<MembershipId, MembershipCopy> memberships;

    DirectoryConsumerIT(
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
    Stream<DynamicTest> copiesEveryExample() {
        AtomicLong sequence = new AtomicLong();
        return Stream.of("organization", "person", "post", "mandate", "membership")
                .flatMap(each -> requireSome(Contracts.of("directory").examples(each)))
                .map(example -> dynamicTest(example.toString(), () -> {
                    long version = sequence.incrementAndGet();
                    try (Upstream directory = Upstream.of("directory")) {
                        directory.publish(example, version);
                    }
                    eventually(() -> assertThat(has(example.aggregate(), example.subject(), version))
                            .isTrue());
                }));
    }

    private static Stream<Example> requireSome(List<Example> examples) {
        assertThat(examples).isNotEmpty();
        return examples.stream();
    }

    private boolean has(String aggregate, String id, long version) {
        return switch (aggregate) {
            case "organization" -> organizations.has(new OrganizationId(id), version);
            case "person" -> people.has(new PersonId(id), version);
            case "post" -> posts.has(new PostId(id), version);
            case "mandate" -> mandates.has(new MandateId(id), version);
            case "membership" -> memberships.has(new MembershipId(id), version);
            default -> throw new AssertionError("nothing here reads " + aggregate);
        };
    }
}
