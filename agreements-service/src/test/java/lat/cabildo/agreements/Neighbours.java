package lat.cabildo.agreements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.agreements.directory.PostId;
import lat.cabildo.agreements.events.EventId;
import lat.cabildo.platform.test.Upstream;

/** The directory and the events service as this service sees them: over Kafka, each state a version of its own. */
public final class Neighbours implements AutoCloseable {
    private static final AtomicInteger NEXT = new AtomicInteger(1_000);

    private final Upstream directory = Upstream.of("directory");
    private final Upstream events = Upstream.of("events");
    private final Map<String, Long> versions = new LinkedHashMap<>();

    static String next(String prefix) {
        return SampleIds.ulid(prefix, "%06d".formatted(NEXT.incrementAndGet()));
    }

    OrganizationId organization(String name, String country) {
        OrganizationId id = new OrganizationId(next("org"));
        organization(id, name, country);
        return id;
    }

    void organization(OrganizationId id, String name, String country) {
        publish(
                directory,
                "organization",
                id.value(),
                Map.of("id", id.value(), "kind", "city", "name", name, "country", country, "status", "active"));
    }

    void merge(OrganizationId absorbed, String name, OrganizationId survivor) {
        publish(
                directory,
                "organization",
                absorbed.value(),
                Map.of(
                        "id",
                        absorbed.value(),
                        "kind",
                        "city",
                        "name",
                        name,
                        "status",
                        "merged",
                        "mergedInto",
                        survivor.value()));
    }

    PersonId person(String name) {
        PersonId id = new PersonId(next("per"));
        publish(directory, "person", id.value(), Map.of("id", id.value(), "name", name, "status", "active"));
        return id;
    }

    PostId post(OrganizationId organization, Map<String, String> title, boolean maySign) {
        PostId id = new PostId(next("pst"));
        publish(
                directory,
                "post",
                id.value(),
                Map.of(
                        "id",
                        id.value(),
                        "organization",
                        organization.value(),
                        "role",
                        "mayor",
                        "title",
                        title,
                        "maySign",
                        maySign,
                        "seats",
                        1,
                        "status",
                        "active"));
        return id;
    }

    /** Until this day; from then on unconfirmed. */
    void mandate(PersonId person, PostId post, OrganizationId organization, String from, String to, String status) {
        String id = next("mdt");
        publish(
                directory,
                "mandate",
                id,
                Map.of(
                        "id", id,
                        "person", person.value(),
                        "post", post.value(),
                        "organization", organization.value(),
                        "from", from,
                        "to", to,
                        "status", status));
    }

    void membership(OrganizationId member, OrganizationId organization) {
        String id = next("mbr");
        publish(
                directory,
                "membership",
                id,
                Map.of(
                        "id",
                        id,
                        "member",
                        member.value(),
                        "organization",
                        organization.value(),
                        "class",
                        "full",
                        "status",
                        "current"));
    }

    EventId event(String title, String start) {
        EventId id = new EventId(next("evt"));
        event(id, title, start);
        return id;
    }

    void event(EventId id, String title, String start) {
        publish(
                events,
                "event",
                id.value(),
                Map.of(
                        "id",
                        id.value(),
                        "kind",
                        "forum",
                        "title",
                        Map.of("es", title),
                        "status",
                        "published",
                        "start",
                        start,
                        "zone",
                        "America/New_York",
                        "mode",
                        "onsite",
                        "organizers",
                        List.of(),
                        "themes",
                        List.of()));
    }

    private void publish(Upstream service, String aggregate, String id, Map<String, ?> state) {
        service.state(aggregate, id, versions.merge(id, 1L, Long::sum), state);
    }

    @Override
    public void close() {
        directory.close();
        events.close();
    }
}
