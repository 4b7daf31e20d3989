package lat.cabildo.events.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import lat.cabildo.events.agenda.Agenda;
import lat.cabildo.events.agenda.Appearance;
import lat.cabildo.events.agenda.Billing;
import lat.cabildo.events.agenda.Role;
import lat.cabildo.events.agenda.Segment;
import lat.cabildo.events.agenda.SegmentKind;
import lat.cabildo.events.agenda.Session;
import lat.cabildo.events.agenda.SessionKind;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.events.time.Deadline;
import lat.cabildo.events.time.EventTime;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** The webinar of SRE and Mercociudades, as its programme printed it. */
public final class Samples {
    public static final EventId WEBINAR = new EventId("evt_01F7Z3JQ8W0000000000000001");
    public static final EventId FORUM = new EventId("evt_01F7Z3JQ8W0000000000000002");
    public static final OrganizationId SRE = new OrganizationId("org_01F7Z3JQ8W00000000000000A1");
    public static final OrganizationId MERCOCIUDADES = new OrganizationId("org_01F7Z3JQ8W00000000000000A2");
    public static final OrganizationId MONTEVIDEO_CITY = new OrganizationId("org_01F7Z3JQ8W00000000000000A3");
    public static final PersonId GOYENECHE = new PersonId("per_01F7Z3JQ8W00000000000000P1");
    public static final ZoneId MONTEVIDEO = ZoneId.of("America/Montevideo");

    public static final EventTime TIME = EventTime.byClock(
            LocalDateTime.parse("2021-06-11T13:00"), LocalDateTime.parse("2021-06-11T14:30"), MONTEVIDEO, null);
    public static final Venue ONLINE = new Venue(Mode.ONLINE, null);
    public static final Venue IN_MONTEVIDEO =
            new Venue(Mode.HYBRID, new Place("Edificio Mercosur", MONTEVIDEO_CITY, "UY"));
    public static final RegistrationPolicy EXTERNAL_FORM = new RegistrationPolicy(
            RegistrationType.EXTERNAL,
            null,
            null,
            new Deadline("antes del 9 de junio de 2021", LocalDate.parse("2021-06-09"), null, false),
            null,
            false,
            "https://forms.example.org/gobiernos-locales");

    private Samples() {}

    public static Profile profile() {
        return new Profile(
                EventKind.WEBINAR,
                Map.of(
                        "es",
                        "Gobiernos locales en acción: Alianzas estratégicas para el desarrollo local sostenible de la"
                                + " región"),
                Map.of(),
                List.of(
                        new Organizer(SRE, OrganizerRole.ORGANIZER),
                        new Organizer(MERCOCIUDADES, OrganizerRole.ORGANIZER)),
                List.of("sdg-11", "sdg-17"),
                null,
                null,
                null);
    }

    public static CivicEvent draft() {
        return CivicEvent.create(WEBINAR, profile(), TIME, ONLINE).state();
    }

    public static CivicEvent published() {
        return draft().publish().state();
    }

    public static Agenda agenda() {
        return new Agenda(List.of(
                session(
                        SessionKind.OPENING,
                        15,
                        false,
                        billed(Role.OPENER, "Ana Laura Pérez", "SRE"),
                        billed(Role.OPENER, "Marcela Petrantonio", "Mercociudades"),
                        billed(Role.OPENER, "Ximena Escobedo", null)),
                session(
                        SessionKind.PANEL,
                        35,
                        true,
                        new Appearance(
                                null,
                                Role.FACILITATOR,
                                new Billing("Manuel Martínez Justo", "Dr.", "UNAM", null, "Facilitadora. Dr.")),
                        billed(Role.SPEAKER, "María Dolores Hernández Montoya", "Guadalajara"),
                        billed(Role.SPEAKER, "Ricardo Herrera", "Puebla"),
                        billed(Role.SPEAKER, "Ericka Hernández", "Toluca"),
                        billed(Role.SPEAKER, "Carina Lucero", "General Alvear"),
                        billed(Role.SPEAKER, "Sofía Arce", "Cuenca"),
                        billed(Role.SPEAKER, "Ricardo Sondermann", "Porto Alegre")),
                session(
                        SessionKind.PANEL,
                        30,
                        true,
                        billed(Role.FACILITATOR, "Jorge Rodríguez", "Mercociudades"),
                        billed(Role.SPEAKER, "Carlos Castillo Pérez", null),
                        billed(Role.SPEAKER, "Monserrat Iglesias Servin", null),
                        billed(Role.SPEAKER, "Mariela Couto", null),
                        billed(Role.SPEAKER, "María del Huerto Romero", "Rosario")),
                session(
                        SessionKind.CLOSING,
                        10,
                        false,
                        new Appearance(
                                GOYENECHE,
                                Role.CLOSER,
                                new Billing("Fabiana Goyeneche", null, "Montevideo", MONTEVIDEO_CITY, null)))));
    }

    public static NewFollowUp twinning() {
        return new NewFollowUp(
                Map.of("es", "Explorar hermanamientos con municipios de Brasil, México y Uruguay"),
                List.of(MERCOCIUDADES),
                new PartialDate("2021-12"));
    }

    private static Session session(SessionKind kind, int minutes, boolean questions, Appearance... people) {
        return new Session(
                kind,
                Map.of(),
                minutes,
                questions ? List.of(new Segment(SegmentKind.QUESTIONS, Map.of())) : List.of(),
                List.of(people));
    }

    private static Appearance billed(Role role, String name, @Nullable String organization) {
        return new Appearance(null, role, new Billing(name, null, organization, null, null));
    }
}
