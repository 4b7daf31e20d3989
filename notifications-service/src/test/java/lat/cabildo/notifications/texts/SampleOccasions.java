package lat.cabildo.notifications.texts;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lat.cabildo.notifications.agreements.AgreementCopy;
import lat.cabildo.notifications.agreements.AgreementId;
import lat.cabildo.notifications.directory.OrganizationCopy;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.notifications.directory.PersonCopy;
import lat.cabildo.notifications.directory.PersonId;
import lat.cabildo.notifications.directory.PostCopy;
import lat.cabildo.notifications.directory.PostId;
import lat.cabildo.notifications.events.EventCopy;
import lat.cabildo.notifications.events.EventId;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.occasion.OccasionId;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.Trace;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.replica.Resolved;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Domain events as other services publish them, and the names behind their ids. */
public final class SampleOccasions {
    static final String CUENCA = "org_01JGZ0000000000000000000CE";
    static final String AME = "org_01JGZ0000000000000000000AM";
    static final String ZAMORA = "per_01JGZ0000000000000000000ZA";
    static final String MAYOR = "pst_01JGZ0000000000000000000MA";
    static final Instant TIME = Instant.parse("2025-03-14T15:09:26Z");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SampleOccasions() {}

    public static Occasion renamed(String former, String name) {
        return occasion(
                "directory.organization.renamed",
                CUENCA,
                Map.of("id", CUENCA, "name", Map.of("text", name), "former", Map.of("text", former)),
                Map.of("id", CUENCA, "name", name, "status", "active"));
    }

    static Occasion occasion(String type, String subject, Object change, @Nullable Object state) {
        return new Occasion(
                new OccasionId(subject + "@7"),
                "lat.cabildo." + type + ".v1",
                subject,
                7,
                TIME,
                new Trace("01JPAQ00000000000000000000", null, null),
                JSON.writeValueAsString(change),
                state == null ? null : JSON.writeValueAsString(state));
    }

    /** Knows Cuenca, AME, Cristian Zamora and the post of mayor. */
    public static Teller teller() {
        return teller(
                Map.of(
                        new OrganizationId(CUENCA), organization("Cuenca"),
                        new OrganizationId(AME), organization("AME"))::get,
                Map.of(new PersonId(ZAMORA), new PersonCopy("Cristian Zamora", null))::get,
                Map.of(
                        new PostId(MAYOR),
                        new PostCopy(CUENCA, "mayor", Map.of("es", "Alcalde", "fr-FR", "Maire", "en", "Mayor")))::get,
                id -> null,
                id -> null);
    }

    /** Has a name for every id. */
    static Teller omniscientTeller() {
        return teller(
                id -> organization("Tarqui"),
                id -> new PersonCopy("Rosa Vivar", null),
                id -> new PostCopy(CUENCA, "mayor", Map.of("es", "Alcaldesa")),
                id -> new EventCopy(Map.of("es", "Cumbre de Cuenca"), "published", null, null, null, null, null),
                id -> new AgreementCopy(Map.of("es", "Pacto de Milán"), "signed", null, null));
    }

    private static OrganizationCopy organization(String name) {
        return new OrganizationCopy(name, "EC", List.of(), "active", null);
    }

    private static Teller teller(
            Function<OrganizationId, @Nullable OrganizationCopy> organizations,
            Function<PersonId, @Nullable PersonCopy> people,
            Function<PostId, @Nullable PostCopy> posts,
            Function<EventId, @Nullable EventCopy> events,
            Function<AgreementId, @Nullable AgreementCopy> agreements) {
        Names names = new Names(
                new Copies<>(organizations),
                new Copies<>(people),
                new Copies<>(posts),
                new Copies<>(events),
                new Copies<>(agreements));
        return new Teller(names, JSON);
    }

    /** Copies that nobody feeds. */
    private record Copies<I extends Id, R>(Function<I, @Nullable R> known) implements Replica<I, R> {

        @Override
        public Optional<R> find(I id) {
            return Optional.ofNullable(known.apply(id));
        }

        @Override
        public Map<I, Resolved<I, R>> resolve(Collection<I> ids) {
            Map<I, Resolved<I, R>> found = new HashMap<>();
            ids.forEach(id -> find(id).ifPresent(copy -> found.put(id, new Resolved<>(id, copy, null))));
            return found;
        }

        @Override
        public Set<I> expand(I id) {
            return Set.of(id);
        }

        @Override
        public List<I> matching(Document filter, int limit) {
            return List.of();
        }

        @Override
        public Instant asOf() {
            return TIME;
        }

        @Override
        public boolean has(I id, long sequence) {
            return find(id).isPresent();
        }
    }
}
