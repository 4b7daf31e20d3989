package lat.cabildo.platform.relay;

import static org.apache.kafka.common.acl.AclOperation.ALTER;
import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.IDEMPOTENT_WRITE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.CLUSTER;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.platform.relay.Rights.Deed;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Compose lets whom do on Kafka is what the services' settings and contracts need, and nothing beside it. */
class RightsTests {
    private static final List<String> SERVICES = List.of("agreements", "directory", "events", "notifications");
    private static final String PARTNER = "partner";
    private static final AclOperation[] CHANGES = {ALTER, ALTER_CONFIGS, CREATE, DELETE, WRITE};

    @TempDir
    Path directory;

    private Rights rights;

    @BeforeEach
    void run() throws Exception {
        rights = new Rights(directory);
    }

    @AfterEach
    void close() throws IOException {
        rights.close();
    }

    @Test
    void areGivenToServicesAndPartnersAlone() {
        assertThat(rights.users())
                .containsExactlyInAnyOrder(
                        "User:agreements", "User:directory", "User:events", "User:notifications", "User:partner");
    }

    @Test
    void letReadersReadAndSayWhatTheyCouldNotHandle() {
        List<Deed> needed = new ArrayList<>();
        for (String service : SERVICES) {
            for (Readers.Reader reader : Readers.of(service).all()) {
                needed.addAll(deeds(service, GROUP, reader.group(), READ));
                for (String topic : reader.topics()) {
                    needed.addAll(deeds(service, TOPIC, topic, READ, DESCRIBE));
                    needed.addAll(deeds(service, TOPIC, letters(topic, service), CREATE, WRITE, DESCRIBE));
                }
            }
        }

        assertThat(needed).hasSizeGreaterThan(130).allMatch(rights::allow);
    }

    @Test
    void letServicesMakeFillAndReadTheirOwnTopics() throws IOException {
        List<Deed> needed = new ArrayList<>();
        for (String service : SERVICES) {
            for (String topic : topics(service)) {
                needed.addAll(deeds(service, TOPIC, topic, CREATE, DESCRIBE, DESCRIBE_CONFIGS, WRITE, READ));
            }
            needed.addAll(deeds(service, TRANSACTIONAL_ID, RelayProducer.transactionalId(service, 0), WRITE, DESCRIBE));
            needed.addAll(deeds(service, CLUSTER, Resource.CLUSTER_NAME, DESCRIBE, IDEMPOTENT_WRITE));
        }

        assertThat(needed).hasSizeGreaterThan(170).allMatch(rights::allow);
    }

    @Test
    void letNobodyChangeWhatIsAnothers() throws IOException {
        List<Deed> forbidden = new ArrayList<>();
        for (String owner : SERVICES) {
            for (String user : others(owner)) {
                for (String topic : topics(owner)) {
                    forbidden.addAll(deeds(user, TOPIC, topic, CHANGES));
                    // Only who reads a topic may say what it could not handle, and its owner.
                    others(user).stream()
                            .filter(reader -> !reader.equals(user))
                            .forEach(reader -> forbidden.addAll(deeds(user, TOPIC, letters(topic, reader), CHANGES)));
                }
                Readers.of(owner)
                        .all()
                        .forEach(reader -> forbidden.addAll(deeds(user, GROUP, reader.group(), READ, DELETE)));
                forbidden.addAll(deeds(user, TRANSACTIONAL_ID, RelayProducer.transactionalId(owner, 0), WRITE));
            }
            forbidden.addAll(deeds(owner, GROUP, "partner.mirror", READ, DELETE));
            forbidden.addAll(deeds(owner, CLUSTER, Resource.CLUSTER_NAME, ALTER, ALTER_CONFIGS, CREATE));
        }
        forbidden.addAll(
                deeds(PARTNER, CLUSTER, Resource.CLUSTER_NAME, ALTER, ALTER_CONFIGS, CREATE, IDEMPOTENT_WRITE));

        assertThat(forbidden).hasSizeGreaterThan(600).noneMatch(rights::allow);
    }

    @Test
    void showContactsToTheirOwnerAlone() throws IOException {
        List<Deed> forbidden = new ArrayList<>();
        for (String owner : SERVICES) {
            for (String topic : topics(owner)) {
                if (topic.endsWith(".contacts.v1")) {
                    others(owner).forEach(user -> forbidden.addAll(deeds(user, TOPIC, topic, READ, DESCRIBE)));
                }
            }
        }

        assertThat(forbidden).hasSizeGreaterThan(20).noneMatch(rights::allow);
    }

    /** As docs/partners.md tells them. */
    @Test
    void showPartnersWhatIsForThem() throws IOException {
        Set<String> forThem = Stream.of(
                        "directory.organization",
                        "directory.person",
                        "directory.post",
                        "directory.mandate",
                        "directory.membership",
                        "directory.application",
                        "events.event",
                        "agreements.agreement")
                .flatMap(each -> Stream.of("cabildo." + each + ".changes.v1", "cabildo." + each + ".state.v1"))
                .collect(Collectors.toCollection(TreeSet::new));
        forThem.add("cabildo.directory.erasure.changes.v1");

        assertThat(readable(PARTNER)).isEqualTo(forThem);
        assertThat(deeds(PARTNER, GROUP, "partner.mirror", READ, DESCRIBE)).allMatch(rights::allow);
        assertThat(deeds(PARTNER, GROUP, "partners", READ, DESCRIBE)).noneMatch(rights::allow);
    }

    @Test
    void showServicesNothingOfOthersThatPartnersMayNotSee() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (String service : SERVICES) {
            Set<String> foreign = readable(service);
            foreign.removeAll(topics(service));
            seen.addAll(foreign);
        }

        assertThat(seen).hasSizeGreaterThan(10).isSubsetOf(readable(PARTNER));
    }

    private Set<String> readable(String user) throws IOException {
        Set<String> readable = new TreeSet<>();
        for (String owner : SERVICES) {
            topics(owner).stream()
                    .filter(topic ->
                            deeds(user, TOPIC, topic, READ, DESCRIBE).stream().allMatch(rights::allow))
                    .forEach(readable::add);
        }
        return readable;
    }

    private static List<Deed> deeds(String user, ResourceType type, String name, AclOperation... operations) {
        return Stream.of(operations)
                .map(operation -> new Deed(user, operation, type, name))
                .toList();
    }

    /** The other services, and partners. */
    private static List<String> others(String service) {
        return Stream.concat(SERVICES.stream(), Stream.of(PARTNER))
                .filter(each -> !each.equals(service))
                .toList();
    }

    private static String letters(String topic, String reader) {
        return topic + "." + reader + ".dlt";
    }

    private static List<String> topics(String service) throws IOException {
        return Pattern.compile("(?m)^    address: (cabildo\\.\\S+)$")
                .matcher(Files.readString(Path.of("../%s-service/contracts/asyncapi.yaml".formatted(service))))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
