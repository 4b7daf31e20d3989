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

    public static String next(String prefix) {
        return SampleIds.ulid(prefix, "%06d".formatted(NEXT.incrementAndGet()));
    }

    public OrganizationId organization(String name, String country) {
        OrganizationId id = new OrganizationId(next("org"));
        organization(id, name, country);
        return id;
    }

    public void organization(OrganizationId id, String name, String country) {
        publish(
                directory,
                "organization",
                id.value(),
                Map.of("id", id.value(), "kind", "city", "name", name, "country", country, "status", "active"));
    }

    /** An office of another organization. */
    public OrganizationId body(String name, OrganizationId whole) {
        OrganizationId id = new OrganizationId(next("org"));
        publish(
                directory,
                "organization",
                id.value(),
                Map.of("id", id.value(), "kind", "office", "name", name, "parent", whole.value(), "status", "active"));
        return id;
    }

    public void merge(OrganizationId absorbed, String name, OrganizationId survivor) {
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

    public PersonId person(String name) {
        PersonId id = new PersonId(next("per"));
        person(id, name);
        return id;
    }

    public void person(PersonId id, String name) {
        publish(directory, "person", id.value(), Map.of("id", id.value(), "name", name, "status", "active"));
    }

    public void mergePerson(PersonId absorbed, String name, PersonId survivor) {
        publish(
                directory,
                "person",
                absorbed.value(),
                Map.of("id", absorbed.value(), "name", name, "status", "merged", "mergedInto", survivor.value()));
    }

    public void erase(PersonId id) {
        directory.erase("person", id.value(), versions.merge(id.value(), 1L, Long::sum));
    }

    public PostId post(OrganizationId organization, Map<String, String> title, boolean maySign) {
        PostId id = new PostId(next("pst"));
        post(id, organization, title, maySign);
        return id;
    }

    public void post(PostId id, OrganizationId organization, Map<String, String> title, boolean maySign) {
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
    }

    /** Until this day; from then on unconfirmed. */
    public void mandate(
            PersonId person, PostId post, OrganizationId organization, String from, String to, String status) {
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

    public void membership(OrganizationId member, OrganizationId organization) {
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

    public EventId event(String title, String start) {
        EventId id = new EventId(next("evt"));
        event(id, title, start);
        return id;
    }

    public void event(EventId id, String title, String start) {
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
