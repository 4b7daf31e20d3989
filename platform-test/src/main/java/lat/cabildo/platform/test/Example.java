package lat.cabildo.platform.test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * One approved example of a domain event, as its producer's {@code contracts/examples} keep it.
 *
 * @param service that publishes it: {@code directory}
 * @param aggregate type of the aggregate: {@code organization}
 * @param name of the domain event: {@code renamed}
 * @param file where it is kept
 * @param data {@code {"change":{…},"state":{…}}}
 */
public record Example(String service, String aggregate, String name, Path file, JsonNode data) {

    /** Such as {@code lat.cabildo.directory.organization.renamed.v1}. */
    public String type() {
        return "lat.cabildo.%s.%s.%s.v1".formatted(service, aggregate, name);
    }

    public String changesTopic() {
        return "cabildo.%s.%s.changes.v1".formatted(service, aggregate);
    }

    public String stateTopic() {
        return "cabildo.%s.%s.state.v1".formatted(service, aggregate);
    }

    /** Id of the aggregate: that of the state or, once it is erased, of the fact. */
    public String subject() {
        return data.has("state")
                ? data.at("/state/id").asString()
                : data.at("/change/id").asString();
    }

    public byte[] bytes() {
        return data.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
