package lat.cabildo.directory.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** Posts as their sources print them. */
public final class SamplePosts {
    public static final AggregateType<PostId, Post, PostEvent> TYPE = PostConfiguration.TYPE;
    public static final PostId MAYOR_ID = new PostId("pst_01JD0000000000000000MAY0R0");
    static final PostId COUNCILLOR_ID = new PostId("pst_01JD0000000000000000C0NCEJ");
    public static final MandateId PALACIOS_MANDATE = new MandateId("mdt_01JD000000000000000PA1AC10");
    public static final MandateId ZAMORA_MANDATE = new MandateId("mdt_01JD0000000000000000ZAM0RA");
    public static final PersonId PALACIOS = new PersonId("per_01JD000000000000000PA1AC10");
    public static final PersonId ZAMORA = new PersonId("per_01JD0000000000000000ZAM0RA");
    static final PostId REPRESENTATIVES_ID = new PostId("pst_01JD000000000000000AMB1ENT");
    static final PostId PRESIDENCY_ID = new PostId("pst_01JD00000000000000PRES1DNT");
    static final OrganizationId UNIT = new OrganizationId("org_01JD000000000000000AMB1ENT");
    public static final OrganizationId MONTEVIDEO = new OrganizationId("org_01JD0000000000000M0NTEV1DE");
    static final OrganizationId ROSARIO = new OrganizationId("org_01JD0000000000000000R0SAR0");
    static final OrganizationId PORTO_ALEGRE = new OrganizationId("org_01JD0000000000000P0RT0A1EG");
    static final Ending ABOLITION = new Ending(new PartialDate("2030"), "Merged offices");

    private SamplePosts() {}

    static PostDetails mayorDetails(int seats) {
        return new PostDetails(
                PostRole.MAYOR, Map.of("es", "Alcalde de Cuenca", "en", "Mayor of Cuenca"), true, seats, null, null);
    }

    public static Post mayor() {
        return Post.create(MAYOR_ID, SampleOrganizations.CUENCA_ID, mayorDetails(1))
                .state();
    }

    static PostDetails councillorDetails(@Nullable PostId exOfficioOf) {
        return new PostDetails(PostRole.MEMBER, Map.of("es", "Vocal nato"), false, 1, exOfficioOf, null);
    }

    /** A seat in the council that may come with another post. */
    static Post councillor() {
        return Post.create(COUNCILLOR_ID, SampleOrganizations.CUENCA_ID, councillorDetails(null))
                .state();
    }

    public static Term term(@Nullable String from, @Nullable String to) {
        return new Term(from == null ? null : new PartialDate(from), to == null ? null : new PartialDate(to));
    }

    public static Seat palacios(@Nullable String from, @Nullable String to) {
        return Seat.of(PALACIOS_MANDATE, PALACIOS, term(from, to), null, null);
    }

    public static Seat zamora(@Nullable String from, @Nullable String to) {
        Source source = new Source("Buró de FLACMA 2025", null, LocalDate.of(2025, 3, 20));
        return Seat.of(ZAMORA_MANDATE, ZAMORA, term(from, to), null, source);
    }

    /** Thematic unit of Mercociudades, each member city with one political representative, four for a country. */
    static PostDetails politicalDetails() {
        return new PostDetails(
                PostRole.MEMBER,
                Map.of("es", "Representante político en la Unidad Temática de Ambiente"),
                false,
                60,
                null,
                new Representation(
                        RepresentationLevel.POLITICAL,
                        List.of(
                                new Quota(QuotaBy.MEMBER, 1, Map.of()),
                                new Quota(QuotaBy.COUNTRY, 2, Map.of("BR", 4)),
                                new Quota(QuotaBy.CLASS, 60, Map.of("observer", 0))),
                        List.of()));
    }

    public static Post politicalRepresentatives() {
        return Post.create(REPRESENTATIVES_ID, UNIT, politicalDetails()).state();
    }

    /** The presidency passes from Montevideo to Rosario to Porto Alegre. */
    public static Post presidency() {
        PostDetails details = new PostDetails(
                PostRole.PRESIDENT,
                Map.of("es", "Presidencia de Mercociudades"),
                true,
                1,
                null,
                new Representation(null, List.of(), List.of(MONTEVIDEO, ROSARIO, PORTO_ALEGRE)));
        return Post.create(PRESIDENCY_ID, UNIT, details).state();
    }

    static Represented member(OrganizationId organization, @Nullable String country) {
        return new Represented(organization, country, MembershipClass.FULL);
    }

    /** One decision for each domain event. */
    public static List<Decision<Post, PostEvent>> decisions() {
        Post held = mayor().take(palacios("2019-05-15", "2023-05-14")).state();
        return List.of(
                Post.create(MAYOR_ID, SampleOrganizations.CUENCA_ID, mayorDetails(1)),
                mayor().correct(mayorDetails(2), Survivors.NONE),
                councillor()
                        .correct(councillorDetails(MAYOR_ID), Survivors.NONE)
                        .state()
                        .settleLink(false),
                mayor().take(palacios("2019-05-15", "2023-05-14")),
                held.vacate(
                        PALACIOS_MANDATE,
                        null,
                        new Ending(new PartialDate("2023-05"), "End of term"),
                        Survivors.NONE,
                        LocalDate.of(2026, 3, 4)),
                mayor().abolish(ABOLITION),
                mayor().close(new PartialDate("2026-01"), LocalDate.of(2026, 3, 4))
                        .state()
                        .reopen(Survivors.NONE),
                presidency()
                        .take(palacios("2024-12-01", null).representing(member(MONTEVIDEO, "UY")))
                        .state()
                        .handOver(
                                zamora("2025-12-01", null).representing(member(ROSARIO, "AR")),
                                ROSARIO,
                                Survivors.NONE,
                                LocalDate.of(2026, 3, 4)));
    }
}
