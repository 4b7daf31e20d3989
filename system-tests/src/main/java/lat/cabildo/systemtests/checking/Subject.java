package lat.cabildo.systemtests.checking;

import java.util.Optional;

/**
 * What is judged: the aggregates of one type, and their copies in another service.
 *
 * @param database of the service
 * @param service that owns them
 * @param aggregate its name, as topics have it
 * @param collection where they are stored
 * @param mark where in the data the mark of a command is, as a JSON pointer
 * @param reader database of another service that has copies of them, if any has
 */
public record Subject(
        String database, String service, String aggregate, String collection, String mark, Optional<String> reader) {

    /** Organizations and their copies in the events service, in a run under faults. */
    public static Subject organizations(String run) {
        return new Subject(
                "faults_" + run + "_directory",
                "directory",
                "organization",
                "organizations",
                "/state/place",
                Optional.of("faults_" + run + "_events"));
    }

    public String changes() {
        return "cabildo.%s.%s.changes.v1".formatted(service, aggregate);
    }

    public String state() {
        return "cabildo.%s.%s.state.v1".formatted(service, aggregate);
    }

    String history() {
        return aggregate + "_history";
    }

    String copies() {
        return "replica_%s_%s".formatted(service, aggregate);
    }
}
