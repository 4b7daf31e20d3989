package lat.cabildo.events;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lat.cabildo.events.directory.Directory;
import lat.cabildo.events.directory.Offices;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.events.event.CivicEvents;
import lat.cabildo.events.event.EventFilter;
import lat.cabildo.events.event.EventId;
import lat.cabildo.events.event.EventStatus;
import lat.cabildo.events.registration.RegistrationStatus;
import lat.cabildo.events.registration.Registrations;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.QueryPlans;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Upstream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Every query has its index, the look-ups in copies included. */
@ServiceTest
@Import(QueryPlans.class)
class IndexesIT {
    private static final OrganizationId ORGANIZATION = new OrganizationId("org_" + UlidCreator.getUlid());
    private static final EventId EVENT = new EventId("evt_" + UlidCreator.getUlid());
    private static final PersonId PERSON = new PersonId("per_" + UlidCreator.getUlid());
    private static final PageRequest PAGE = new PageRequest(10, null);

    private static final Upstream DIRECTORY = Upstream.of("directory");

    private final QueryPlans plans;
    private final MongoDatabaseFactory store;
    private final CivicEvents events;
    private final Registrations registrations;
    private final Directory directory;
    private final Offices offices;

    IndexesIT(
            QueryPlans plans,
            MongoDatabaseFactory store,
            CivicEvents events,
            Registrations registrations,
            Directory directory,
            Offices offices) {
        this.plans = plans;
        this.store = store;
        this.events = events;
        this.registrations = registrations;
        this.directory = directory;
        this.offices = offices;
    }

    /** A filter by an attribute that nobody has is no query at all. */
    @BeforeEach
    void know() {
        SampleDirectory.organization(DIRECTORY, ORGANIZATION.value(), 1, "Cuenca", "EC");
        DIRECTORY.state(
                "membership",
                "mbr_" + ORGANIZATION.value().substring("org_".length()),
                1,
                Map.of(
                        "member", ORGANIZATION.value(),
                        "organization", ORGANIZATION.value(),
                        "status", "current"));
        eventually(() -> {
            assertThat(directory.inCountry("EC")).contains(ORGANIZATION);
            assertThat(directory.membersOf(ORGANIZATION)).isNotEmpty();
        });
    }

    static Stream<EventFilter> filters() {
        LocalDate day = LocalDate.of(2021, 6, 11);
        return Stream.of(
                new EventFilter(null, null, null, null, null, null, null, null, null),
                new EventFilter(ORGANIZATION, null, null, null, null, null, null, null, null),
                new EventFilter(null, "EC", null, null, null, null, null, null, null),
                new EventFilter(null, null, ORGANIZATION, null, null, null, null, null, null),
                new EventFilter(null, null, null, "UY", null, day, null, null, null),
                new EventFilter(null, null, null, null, "housing", null, day, null, null),
                new EventFilter(null, null, null, null, null, day, day, null, null),
                new EventFilter(null, null, null, null, null, null, null, EventStatus.PUBLISHED, null),
                new EventFilter(null, null, null, null, null, null, null, null, EVENT));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void listsEventsByIndex(EventFilter filter) {
        plans.requireIndexes(store.getMongoDatabase(), () -> events.page(filter, PAGE));
    }

    @ParameterizedTest
    @NullSource
    @EnumSource
    void listsRegistrationsByIndex(@Nullable RegistrationStatus status) {
        plans.requireIndexes(store.getMongoDatabase(), () -> registrations.page(EVENT, status, PAGE));
    }

    @Test
    void looksUpWhoSpeaksForWhomByIndex() {
        plans.requireIndexes(store.getMongoDatabase(), () -> directory.membersOf(ORGANIZATION));
        plans.requireIndexes(store.getMongoDatabase(), () -> directory.organizations(List.of(ORGANIZATION)));
    }

    @Test
    void looksUpOfficesByIndex() {
        String tail = UlidCreator.getUlid().toString();
        DIRECTORY.state("person", "per_" + tail, 1, Map.of("name", "Pedro Palacios"));
        DIRECTORY.state("post", "pst_" + tail, 1, Map.of("organization", ORGANIZATION.value()));
        DIRECTORY.state("mandate", "mdt_" + tail, 1, Map.of("person", "per_" + tail, "post", "pst_" + tail));
        List<PersonId> people = List.of(new PersonId("per_" + tail));
        eventually(() -> assertThat(offices.of(people)).isNotEmpty());

        plans.requireIndexes(store.getMongoDatabase(), () -> offices.of(people));
    }

    @Test
    void findsWhoIsAnnouncedWhereByIndex() {
        plans.requireIndexes(store.getMongoDatabase(), () -> events.forget(PERSON, event -> Commands.any()));
    }
}
