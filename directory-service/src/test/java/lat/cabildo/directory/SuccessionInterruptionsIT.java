package lat.cabildo.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.directory.merge.Mergers;
import lat.cabildo.directory.organization.Dissolution;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationEvent;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.Succession;
import lat.cabildo.directory.organization.SuccessionKind;
import lat.cabildo.directory.organization.Successions;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.Tokens;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Whatever ends an organization, or undoes that, and dies between any two of its commands, ends as it would have
 * otherwise: everything is done, and nothing twice.
 */
@DirectoryTest
@Import(Interruptions.class)
class SuccessionInterruptionsIT {
    private static final int NEVER = 0;

    private final DirectoryClient client;
    private final Organizations organizations;
    private final Successions successions;
    private final Mergers<OrganizationId, Organization, OrganizationEvent> mergers;
    private final MongoDatabase store;

    SuccessionInterruptionsIT(
            @Autowired RestTestClient http,
            @Autowired Organizations organizations,
            @Autowired Successions successions,
            @Autowired Mergers<OrganizationId, Organization, OrganizationEvent> organizationMergers,
            @Autowired MongoDatabaseFactory store) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
        this.organizations = organizations;
        this.successions = successions;
        this.mergers = organizationMergers;
        this.store = store.getMongoDatabase();
    }

    /** Every process that begins at an organization, after the one that it undoes. */
    enum Process {
        DISSOLVE(null, "dissolved", false),
        REPLACE(null, "dissolved", false),
        DIVIDE(null, "dissolved", false),
        SECEDE(null, "active", true),
        MERGE(null, "merged", true),
        RESTORE_DISSOLVED(DISSOLVE, "active", true),
        RESTORE_DIVIDED(DIVIDE, "active", true),
        SEPARATE(MERGE, "active", true),
        WITHDRAW(SECEDE, "active", true);

        private final @Nullable Process undone;
        private final String status;
        private final boolean open;

        Process(@Nullable Process undone, String status, boolean open) {
            this.undone = undone;
            this.status = status;
            this.open = open;
        }
    }

    /** A town with all that depends on it, and two that may come after it. */
    private record Town(OrganizationId id, OrganizationId heir, OrganizationId other, List<String> dependents) {}

    @ParameterizedTest
    @EnumSource(Process.class)
    void isCarriedOutOnceWhateverDiesInBetween(Process process) {
        Town undisturbed = town();
        String open = dependents(undisturbed);
        int commands = run(process, undisturbed, NEVER);
        List<String> wanted = versions(undisturbed);
        assertThat(status(undisturbed)).isEqualTo(process.status);
        assertThat(dependents(undisturbed).equals(open)).isEqualTo(process.open);
        assertThat(commands).isPositive();

        List<Town> towns = new ArrayList<>();
        for (int after = 1; after <= commands; after++) {
            Town town = town();
            run(process, town, after);
            towns.add(town);
        }

        assertThat(towns).allSatisfy(town -> {
            assertThat(status(town)).isEqualTo(process.status);
            assertThat(dependents(town)).isEqualTo(dependents(undisturbed));
            assertThat(versions(town)).isEqualTo(wanted);
            assertThat(successors(town)).isEqualTo(successors(undisturbed));
        });
    }

    /** @return how many commands it has taken until nothing was left to do */
    private int run(Process process, Town town, int fatal) {
        if (process.undone != null) {
            run(process.undone, town, NEVER);
        }
        Command command = Commands.any();
        Interruptions.diesAfter(fatal, command, () -> begin(process, town, command));
        eventually(() -> assertThat(todo(town)).as("steps that are left").isEmpty());
        return Interruptions.following(command);
    }

    private void begin(Process process, Town town, Command command) {
        switch (process) {
            case DISSOLVE -> change(command, town.id(), each -> each.dissolve(new Dissolution("Decree", null)));
            case REPLACE ->
                successions.pass(command, town.id(), List.of(by(town.heir(), SuccessionKind.REPLACEMENT, false)));
            case DIVIDE ->
                successions.pass(
                        command,
                        town.id(),
                        List.of(
                                by(town.heir(), SuccessionKind.SPLIT, false),
                                by(town.other(), SuccessionKind.SPLIT, false)));
            case SECEDE -> successions.pass(command, town.id(), List.of(by(town.heir(), SuccessionKind.SPLIT, true)));
            case MERGE -> mergers.merge(command, town.id(), town.heir());
            case RESTORE_DISSOLVED, RESTORE_DIVIDED -> change(command, town.id(), Organization::restore);
            case SEPARATE -> mergers.separate(command, town.heir(), town.id());
            case WITHDRAW -> change(command, town.id(), each -> each.withdrawSplit(town.heir()));
        }
    }

    private void change(
            Command command,
            OrganizationId id,
            Function<Organization, Decision<Organization, OrganizationEvent>> decide) {
        organizations.change(command, id, decide);
    }

    private static Succession by(OrganizationId id, SuccessionKind kind, boolean continues) {
        return new Succession(id, kind, continues, "Decree", null, null);
    }

    private Town town() {
        Answer town = client.organization("municipality", "Valle Grande");
        Answer heir = client.organization("municipality", "Valle Norte");
        Answer other = client.organization("municipality", "Valle Sur");
        Answer association = client.organization("association", "Asociación de Municipios");
        Answer mayor = client.seatOf(town.id(), "mayor", "Alcaldesa");
        Answer mandate = client.post(
                "/mandates",
                "{'person':'%s','post':'%s','from':'2023'}"
                        .formatted(client.person("Ana Prado").id(), mayor.id()));
        Answer membership = client.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'full'}".formatted(town.id(), association.id()));
        Answer application = client.post(
                "/applications",
                "{'applicant':'%s','organization':'%s','class':'full','letter':{'title':'Carta'}}"
                        .formatted(other.id(), town.id()));
        return new Town(
                new OrganizationId(town.id()),
                new OrganizationId(heir.id()),
                new OrganizationId(other.id()),
                List.of(
                        "/posts/" + mayor.id(),
                        "/mandates/" + mandate.id(),
                        "/memberships/" + membership.id(),
                        "/applications/" + application.id()));
    }

    private String status(Town town) {
        return organizations.get(town.id()).state().standing().status().toString();
    }

    private String dependents(Town town) {
        return String.join(
                " ",
                town.dependents().stream()
                        .map(each -> client.get(each).text("/status"))
                        .toList());
    }

    /** How often all that takes part was written. */
    private List<String> versions(Town town) {
        return Stream.concat(
                        Stream.of(town.id(), town.heir(), town.other())
                                .map(each ->
                                        String.valueOf(organizations.get(each).version())),
                        town.dependents().stream()
                                .map(each ->
                                        String.valueOf(client.get(each).seen()).replaceFirst(".*@", "")))
                .toList();
    }

    private List<String> successors(Town town) {
        return organizations.get(town.id()).state().successions().stream()
                .map(each -> each.kind() + (each.organization().equals(town.heir()) ? " heir" : " other"))
                .toList();
    }

    private List<Document> todo(Town town) {
        List<Document> left = new ArrayList<>();
        Stream.concat(
                        Stream.of("/organizations/" + town.id(), "/organizations/" + town.heir()),
                        town.dependents().stream())
                .map(each -> each.split("/"))
                .map(path -> store.getCollection(path[1])
                        .find(new Document("_id", path[2]))
                        .first())
                .forEach(each -> {
                    if (each != null && each.get("todo") instanceof List<?> steps && !steps.isEmpty()) {
                        left.add(each);
                    }
                });
        return left;
    }
}
