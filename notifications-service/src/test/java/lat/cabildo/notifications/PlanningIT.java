package lat.cabildo.notifications;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.occasion.OccasionId;
import lat.cabildo.notifications.occasion.Occasions;
import lat.cabildo.platform.test.Upstream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Whom a domain event concerns. */
class PlanningIT extends RunningService {
    private static final String DRAFTED = "type:lat.cabildo.agreements.agreement.drafted.v1";

    private final String address = address("planning");
    private final Clock clock;
    private final Occasions occasions;
    private final MeterRegistry meters;

    PlanningIT(RestTestClient http, Clock clock, Occasions occasions, MeterRegistry meters) {
        super(http);
        this.clock = clock;
        this.occasions = occasions;
        this.meters = meters;
    }

    @Test
    void concernsTheAssociationsOfWhoTakesPart() {
        String cuenca = municipality("Cuenca");
        String loja = municipality("Loja");
        String association = municipality("AME");
        join(cuenca, association, "current");
        join(loja, association, "ended");
        String subscription = subscribe(association, List.of("member-of:" + association, DRAFTED));

        draft(loja, List.of());
        String drafted = draft(cuenca, List.of());

        assertThat(delivery(subscription, "delivered").at("/occasion/subject").asString())
                .isEqualTo(drafted);
    }

    @Test
    void concernsTheAssociationThatIsJoined() {
        String cuenca = municipality("Cuenca");
        String association = municipality("AME");
        String subscription = subscribe(
                association, List.of("member-of:" + association, "type:lat.cabildo.directory.membership.started.v1"));

        DIRECTORY.publish(
                "membership",
                "started",
                "mbr_" + cuenca.substring("org_".length()),
                1,
                Map.of(),
                Map.of("member", cuenca, "organization", association, "status", "current"));

        delivery(subscription, "delivered");
        assertThat(MAIL.to(address))
                .anySatisfy(mail -> assertThat(mail.getSubject()).isEqualTo("Cuenca es ahora miembro de AME"));
    }

    @Test
    void waitsForTheCopiesOfThoseItSpeaksOf() {
        String cuenca = municipality("Cuenca");
        String subscription =
                subscribe(cuenca, List.of("org:" + cuenca, "type:lat.cabildo.directory.mandate.started.v1"));
        String tail = cuenca.substring("org_".length());

        DIRECTORY.publish(
                "mandate",
                "started",
                "mdt_" + tail,
                1,
                Map.of(),
                Map.of("person", "per_" + tail, "post", "pst_" + tail, "organization", cuenca));
        DIRECTORY.state("person", "per_" + tail, 1, Map.of("name", "Cristian Zamora"));
        DIRECTORY.state("post", "pst_" + tail, 1, Map.of("title", Map.of("es", "Alcalde")));

        delivery(subscription, "delivered");
        assertThat(MAIL.to(address))
                .anySatisfy(mail ->
                        assertThat(mail.getSubject()).isEqualTo("Cristian Zamora ocupa el cargo «Alcalde» en Cuenca"));
    }

    @Test
    void tellsOnceThatAMandateEnds() {
        String cuenca = municipality("Cuenca");
        String ofAll = subscribeMail(cuenca, address);
        String vacated = "type:lat.cabildo.directory.post.seat-changed.v1";
        String ofSeats = subscribe(cuenca, List.of("org:" + cuenca, vacated), address("seats"));
        String tail = cuenca.substring("org_".length());
        Map<String, Object> post = Map.of("organization", cuenca, "title", Map.of("es", "Alcalde"));

        DIRECTORY.publish("post", "seat-changed", "pst_" + tail, 2, Map.of("ended", true), post);
        delivery(ofSeats, "delivered");
        DIRECTORY.publish("mandate", "ended", "mdt_" + tail, 2, Map.of(), Map.of("organization", cuenca));

        assertThat(delivery(ofAll, "delivered").at("/occasion/type").asString())
                .isEqualTo("lat.cabildo.directory.mandate.ended.v1");
    }

    @Test
    void tellsOfHousekeepingOnlyWhoAskedForIt() {
        String cuenca = municipality("Cuenca");
        String ofAll = subscribeMail(cuenca, address);
        String settled = "type:lat.cabildo.directory.post.link-settled.v1";
        String askedFor = address("links");
        String ofLinks = subscribe(cuenca, List.of("org:" + cuenca, settled), askedFor);
        String tail = cuenca.substring("org_".length());
        Map<String, Object> post = Map.of("organization", cuenca, "title", Map.of("es", "Alcalde"));

        DIRECTORY.publish("post", "link-settled", "pst_" + tail, 3, Map.of(), post);
        delivery(ofLinks, "delivered");
        DIRECTORY.publish("post", "corrected", "pst_" + tail, 4, Map.of(), post);

        assertThat(delivery(ofAll, "delivered").at("/occasion/type").asString())
                .isEqualTo("lat.cabildo.directory.post.corrected.v1");
        assertThat(MAIL.to(askedFor))
                .anySatisfy(mail -> assertThat(mail.getSubject())
                        .isEqualTo("Se ha comprobado con qué otro cargo va este cargo en Cuenca: Alcalde"));
    }

    @Test
    void concernsWhomSomebodyStandsFor() {
        String network = municipality("Mercociudades");
        String cuenca = municipality("Cuenca");
        String subscription = subscribeMail(cuenca, address);
        String tail = cuenca.substring("org_".length());

        DIRECTORY.publish(
                "mandate",
                "started",
                "mdt_" + tail,
                1,
                Map.of(),
                Map.of("organization", network, "represents", cuenca, "status", "current"));

        assertThat(delivery(subscription, "delivered").at("/occasion/subject").asString())
                .isEqualTo("mdt_" + tail);
    }

    @Test
    void concernsTheCountriesOfWhoTakesPartAndItsThemes() {
        String cuenca = municipality("Cuenca");
        String subscription = subscribe(cuenca, List.of("country:EC", "theme:housing", DRAFTED));
        String elsewhere = subscribe(cuenca, List.of("country:CL", "theme:housing", DRAFTED));

        draft(cuenca, List.of("water"));
        String drafted = draft(cuenca, List.of("housing", "water"));

        assertThat(delivery(subscription, "delivered").at("/occasion/subject").asString())
                .isEqualTo(drafted);
        assertThat(deliveries(elsewhere)).isEmpty();
    }

    @Test
    void concernsWhatAnOrganizationWasMergedWith() {
        String absorbed = municipality("Comuna");
        String survivor = municipality("Distrito");
        String ofAbsorbed = subscribeMail(absorbed, address);
        DIRECTORY.state(
                "organization",
                absorbed,
                2,
                Map.of("id", absorbed, "name", "Comuna", "status", "merged", "mergedInto", survivor));
        AtomicLong version = new AtomicLong(1);

        eventually(() -> {
            rename(survivor, "Distrito", "Gran Distrito", version.incrementAndGet());
            assertThat(deliveries(ofAbsorbed)).isNotEmpty();
        });
    }

    @Test
    void concernsWhoComesAfterAnOrganizationWhenThatIsSaidAndNotLater() {
        String canton = municipality("Sucre");
        String seceded = municipality("San Vicente");
        String subscription = subscribeMail(seceded, address);
        Map<String, Object> link = Map.of("organization", seceded, "kind", "split", "continues", true, "reason", "Ley");
        Map<String, Object> state =
                Map.of("id", canton, "name", "Sucre", "status", "active", "successors", List.of(link));
        DIRECTORY.publish(
                "organization",
                "split",
                canton,
                2,
                Map.of("id", canton, "continues", true, "successors", List.of(link)),
                state);
        DIRECTORY.publish("organization", "corrected", canton, 3, Map.of("id", canton, "parts", List.of()), state);
        DIRECTORY.publish(
                "organization", "split-withdrawn", canton, 4, Map.of("id", canton, "successor", seceded), state);

        eventually(() -> assertThat(deliveries(subscription).toString())
                .contains(canton + "@2", canton + "@4")
                .doesNotContain(canton + "@3"));
    }

    @Test
    void tellsNothingOfADomainEventThatIsTooOld() {
        String quito = municipality("Quito");
        String subscription = subscribeMail(quito, address);
        double before = tooOld();

        DIRECTORY.raw(
                "cabildo.directory.organization.changes.v1",
                quito,
                "{\"change\":{},\"state\":{\"name\":\"Quito\"}}".getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", quito + "@2",
                        "ce_type", "lat.cabildo.directory.organization.corrected.v1",
                        "ce_source", "/cabildo/directory",
                        "ce_subject", quito,
                        "ce_sequence", "0000000000000000002",
                        "ce_time",
                                clock.instant()
                                        .minus(Duration.ofHours(25))
                                        .truncatedTo(ChronoUnit.MILLIS)
                                        .toString()));

        eventually(() -> assertThat(tooOld()).isEqualTo(before + 1));
        assertThat(deliveries(subscription)).isEmpty();
    }

    @Test
    void forgetsWhatWasPublishedOfWhoIsErased() {
        String quito = municipality("Quito");
        String subscription = subscribeMail(quito, address);
        rename(quito, "Quito", "San Francisco de Quito", 2);
        delivery(subscription, "delivered");
        OccasionId told = new OccasionId(quito + "@2");
        assertThat(occasions.find(told)).isPresent();

        DIRECTORY.erase("organization", quito, 3);

        eventually(() -> assertThat(occasions.find(told)).isEmpty());
    }

    @Test
    void forgetsWhatSpeaksOfAPersonWhoIsErasedNowAndLater() {
        String cuenca = municipality("Cuenca");
        String subscription = subscribe(cuenca, List.of("org:" + cuenca));
        String person = "per_" + UlidCreator.getMonotonicUlid();
        String absorbed = "per_" + UlidCreator.getMonotonicUlid();
        DIRECTORY.state("person", person, 1, Map.of("name", "Cristian Zamora"));
        DIRECTORY.state("person", absorbed, 1, Map.of("name", "C. Zamora", "mergedInto", person));
        seen(absorbed + "@1");
        OccasionId before = new OccasionId(announced(cuenca, absorbed) + "@1");
        eventually(() -> assertThat(occasions.find(before)).isPresent());

        DIRECTORY.erase("person", person, 2);

        eventually(() -> assertThat(occasions.find(before)).isEmpty());
        OccasionId after = new OccasionId(announced(cuenca, person) + "@1");
        eventually(() -> assertThat(deliveries(subscription).toString()).contains(after.value()));
        assertThat(occasions.find(after)).isEmpty();
    }

    @Test
    void forgetsThePastOfARecordThatWasTakenForWhoIsErased() {
        String cuenca = municipality("Cuenca");
        String type = "lat.cabildo.directory.person.corrected.v1";
        subscribe(cuenca, List.of("type:" + type));
        String person = "per_" + UlidCreator.getMonotonicUlid();
        DIRECTORY.publish("person", "corrected", person, 2, Map.of(), Map.of("name", "Zoila Quishpe"));
        eventually(
                () -> assertThat(occasions.find(new OccasionId(person + "@2"))).isPresent());
        Occasion told = occasions.find(new OccasionId(person + "@2")).orElseThrow();

        DIRECTORY.publish("person", "past-forgotten", person, 3, Map.of(), Map.of("name", "Ana Llerena"));
        DIRECTORY.publish("person", "corrected", person, 4, Map.of(), Map.of("name", "Ana Llerena"));

        eventually(() -> assertThat(occasions.find(told.id())).isEmpty());
        eventually(
                () -> assertThat(occasions.find(new OccasionId(person + "@4"))).isPresent());
        Occasion late = new Occasion(
                new OccasionId(person + "@1"), type, person, 1, told.time(), told.trace(), told.change(), told.state());
        occasions.keep(late);
        assertThat(occasions.find(late.id())).isEmpty();
    }

    /** The id of an event of this organization on whose agenda the person is. */
    private static String announced(String organizer, String person) {
        String id = "evt_" + UlidCreator.getMonotonicUlid();
        Map<String, Object> appearance =
                Map.of("person", person, "role", "speaker", "billing", Map.of("name", "Cristian Zamora"));
        try (Upstream events = Upstream.of("events")) {
            events.publish(
                    "event",
                    "agenda-set",
                    id,
                    1,
                    Map.of(),
                    Map.of(
                            "title", Map.of("es", "Foro"),
                            "organizers", List.of(organizer),
                            "agenda", Map.of("sessions", List.of(Map.of("people", List.of(appearance))))));
        }
        return id;
    }

    private double tooOld() {
        return meters.counter("cabildo.notifications.skipped.too.old").count();
    }

    private void join(String member, String organization, String status) {
        DIRECTORY.state(
                "membership",
                "mbr_" + member.substring("org_".length()),
                1,
                Map.of("member", member, "organization", organization, "status", status));
    }

    /** The id of an agreement that is drafted for this party. */
    private static String draft(String party, List<String> themes) {
        String id = "agr_" + UlidCreator.getMonotonicUlid();
        try (Upstream agreements = Upstream.of("agreements")) {
            agreements.publish(
                    "agreement",
                    "drafted",
                    id,
                    1,
                    Map.of(),
                    Map.of(
                            "title", Map.of("es", "Convenio"),
                            "parties", List.of(Map.of("organization", party, "role", "signatory")),
                            "themes", themes));
        }
        return id;
    }

    private String subscribe(String owner, List<String> filter) {
        return subscribe(owner, filter, address);
    }

    private List<JsonNode> deliveries(String subscription) {
        return get("/deliveries?subscription=" + subscription)
                .path("items")
                .valueStream()
                .toList();
    }
}
