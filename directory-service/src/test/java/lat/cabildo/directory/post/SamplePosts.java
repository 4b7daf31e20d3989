package lat.cabildo.directory.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.fact.Term;
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
    public static final MandateId PALACIOS_MANDATE = new MandateId("mdt_01JD000000000000000PA1AC10");
    public static final MandateId ZAMORA_MANDATE = new MandateId("mdt_01JD0000000000000000ZAM0RA");
    public static final PersonId PALACIOS = new PersonId("per_01JD000000000000000PA1AC10");
    public static final PersonId ZAMORA = new PersonId("per_01JD0000000000000000ZAM0RA");
    static final Ending ABOLITION = new Ending(new PartialDate("2030"), "Merged offices");

    private SamplePosts() {}

    static PostDetails mayorDetails(int seats) {
        return new PostDetails(
                PostRole.MAYOR, Map.of("es", "Alcalde de Cuenca", "en", "Mayor of Cuenca"), true, seats, null);
    }

    public static Post mayor() {
        return Post.create(MAYOR_ID, SampleOrganizations.CUENCA_ID, mayorDetails(1))
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

    /** One decision for each domain event. */
    public static List<Decision<Post, PostEvent>> decisions() {
        Post held = mayor().take(palacios("2019-05-15", "2023-05-14")).state();
        return List.of(
                Post.create(MAYOR_ID, SampleOrganizations.CUENCA_ID, mayorDetails(1)),
                mayor().correct(mayorDetails(2)),
                mayor().take(palacios("2019-05-15", "2023-05-14")),
                held.vacate(PALACIOS_MANDATE, null, new Ending(new PartialDate("2023-05"), "End of term")),
                mayor().abolish(ABOLITION),
                mayor().close(new PartialDate("2026-01")).state().reopen());
    }
}
