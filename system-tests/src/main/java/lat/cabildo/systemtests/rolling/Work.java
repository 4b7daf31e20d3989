package lat.cabildo.systemtests.rolling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lat.cabildo.systemtests.checking.Subject;
import lat.cabildo.systemtests.running.Service;

/**
 * What clients do at one service: they create something and change it again and again.
 *
 * @param collection its address
 */
record Work(Service service, String aggregate, String collection, String mark, Optional<Service> reader) {

    static Work at(Service service) {
        return switch (service) {
            case DIRECTORY ->
                new Work(service, "organization", "organizations", "/state/place", Optional.of(Service.EVENTS));
            case EVENTS -> new Work(service, "event", "events", "/state/title/es", Optional.of(Service.AGREEMENTS));
            case AGREEMENTS ->
                new Work(service, "agreement", "agreements", "/state/title/es", Optional.of(Service.NOTIFICATIONS));
            case NOTIFICATIONS ->
                new Work(service, "subscription", "subscriptions", "/state/filter/0", Optional.empty());
        };
    }

    Subject subject(String run) {
        return new Subject(
                database(run, service),
                service.word(),
                aggregate,
                collection,
                mark,
                reader.map(each -> database(run, each)));
    }

    static String database(String run, Service service) {
        return "rolling_" + run + "_" + service.word();
    }

    /** A mark that this service's aggregates may bear. */
    String mark(int client, long number) {
        return service == Service.NOTIFICATIONS
                ? "theme:c%d-%d".formatted(client, number)
                : "%d-%d".formatted(client, number);
    }

    /** @param organization that it is about */
    Map<String, ?> creation(String mark, String organization) {
        return switch (service) {
            case DIRECTORY -> organization(mark);
            case EVENTS ->
                Map.of(
                        "kind",
                        "seminar",
                        "title",
                        Map.of("es", mark),
                        "organizers",
                        List.of(Map.of("organization", organization, "role", "organizer")),
                        "mode",
                        "online");
            case AGREEMENTS ->
                Map.of(
                        "kind", "twinning",
                        "title", Map.of("es", mark),
                        "parties", List.of(Map.of("organization", organization, "role", "signatory")));
            case NOTIFICATIONS ->
                Map.of(
                        "owner",
                        organization,
                        "filter",
                        List.of(mark),
                        "channel",
                        Map.of("type", "email", "address", "alcaldia@example.org"),
                        "language",
                        "es");
        };
    }

    static Map<String, ?> organization(String mark) {
        return Map.of(
                "kind",
                "city",
                "place",
                mark,
                "names",
                List.of(Map.of("text", "Ciudad " + mark, "type", "legal", "language", "es")));
    }

    /** What a change sets. */
    Map<String, ?> change(String mark) {
        return switch (service) {
            case DIRECTORY -> Map.of("place", mark);
            case EVENTS, AGREEMENTS -> Map.of("title", Map.of("es", mark));
            case NOTIFICATIONS -> Map.of("filter", List.of(mark));
        };
    }
}
