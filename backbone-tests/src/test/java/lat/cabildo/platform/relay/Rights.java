package lat.cabildo.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.internals.Plugin;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.ClientInformation;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.requests.RequestContext;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.utils.SecurityUtils;
import org.apache.kafka.metadata.authorizer.StandardAcl;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/** What Compose's script gives on Kafka. Kafka's authorizer, the one that Compose's broker has, decides by it. */
final class Rights implements AutoCloseable {
    private static final Path SCRIPT = Path.of("../deploy/compose/kafka/rights");

    /** Notes what it is asked for in the place of doing it: a word a line, an empty line after each call. */
    private static final String TOOL = """
            #!/usr/bin/env bash
            { printf '%s\\n' "$@"; echo; } >>"$(dirname "$0")/calls"
            """;

    /** Something that somebody does. */
    record Deed(String user, AclOperation operation, ResourceType type, String name) {}

    private final Metrics metrics = new Metrics();
    private final StandardAuthorizer authorizer = new StandardAuthorizer();

    /** @param directory an empty one, for the script to run in */
    Rights(Path directory) throws IOException, InterruptedException {
        Path tool = Files.writeString(directory.resolve("kafka-acls.sh"), TOOL);
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        ProcessBuilder script = new ProcessBuilder("bash", SCRIPT.toString()).inheritIO();
        script.environment().put("PATH", directory + ":" + System.getenv("PATH"));
        assertThat(script.start().waitFor()).isZero();
        authorizer.configure(Map.of());
        // It decides nothing before it has where to count.
        assertThat(Plugin.wrapInstance(authorizer, metrics, "authorizer.class.name")
                        .get())
                .isSameAs(authorizer);
        for (String call : Files.readString(directory.resolve("calls")).split("\n\n", -1)) {
            if (!call.isEmpty()) {
                given(call.lines().toList())
                        .forEach(each -> authorizer.addAcl(Uuid.randomUuid(), StandardAcl.fromAclBinding(each)));
            }
        }
        authorizer.completeInitialLoad();
    }

    /** As kafka-acls.sh understands it: each of these users may do each of these operations with each of these. */
    private static List<AclBinding> given(List<String> words) {
        Map<String, List<String>> options = new HashMap<>();
        for (int at = 0; at < words.size(); at++) {
            boolean valued = at + 1 < words.size() && !words.get(at + 1).startsWith("--");
            options.computeIfAbsent(words.get(at), option -> new ArrayList<>()).add(valued ? words.get(++at) : "");
        }
        assertThat(options).containsKeys("--bootstrap-server", "--command-config", "--add");
        options.keySet().removeAll(Set.of("--bootstrap-server", "--command-config", "--add"));
        List<String> users = removed(options, "--allow-principal");
        List<AclOperation> operations = removed(options, "--operation").stream()
                .map(SecurityUtils::operation)
                .toList();
        PatternType pattern = removed(options, "--resource-pattern-type").contains("prefixed")
                ? PatternType.PREFIXED
                : PatternType.LITERAL;
        List<ResourcePattern> resources = new ArrayList<>();
        removed(options, "--topic")
                .forEach(each -> resources.add(new ResourcePattern(ResourceType.TOPIC, each, pattern)));
        removed(options, "--group")
                .forEach(each -> resources.add(new ResourcePattern(ResourceType.GROUP, each, pattern)));
        removed(options, "--transactional-id")
                .forEach(each -> resources.add(new ResourcePattern(ResourceType.TRANSACTIONAL_ID, each, pattern)));
        removed(options, "--cluster")
                .forEach(none -> resources.add(
                        new ResourcePattern(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL)));
        assertThat(options).as("options that this does not know").isEmpty();
        assertThat(users).isNotEmpty();
        assertThat(operations).isNotEmpty().doesNotContain(AclOperation.UNKNOWN);
        assertThat(resources).isNotEmpty();

        List<AclBinding> given = new ArrayList<>();
        for (String user : users) {
            for (AclOperation operation : operations) {
                AccessControlEntry entry = new AccessControlEntry(user, "*", operation, AclPermissionType.ALLOW);
                resources.forEach(each -> given.add(new AclBinding(each, entry)));
            }
        }
        return given;
    }

    private static List<String> removed(Map<String, List<String>> options, String option) {
        List<String> values = options.remove(option);
        return values == null ? List.of() : values;
    }

    /** All that anything is given to. */
    Set<String> users() {
        Set<String> users = new TreeSet<>();
        authorizer
                .acls(AclBindingFilter.ANY)
                .forEach(each -> users.add(each.entry().principal()));
        return users;
    }

    boolean allow(Deed deed) {
        RequestContext request = new RequestContext(
                new RequestHeader(ApiKeys.METADATA, ApiKeys.METADATA.latestVersion(), "", 0),
                "",
                InetAddress.getLoopbackAddress(),
                new KafkaPrincipal(KafkaPrincipal.USER_TYPE, deed.user()),
                new ListenerName("SERVICES"),
                SecurityProtocol.SASL_PLAINTEXT,
                ClientInformation.EMPTY,
                false);
        ResourcePattern resource = new ResourcePattern(deed.type(), deed.name(), PatternType.LITERAL);
        return authorizer
                .authorize(request, List.of(new Action(deed.operation(), resource, 1, false, false)))
                .contains(AuthorizationResult.ALLOWED);
    }

    @Override
    public void close() throws IOException {
        authorizer.close();
        metrics.close();
    }
}
