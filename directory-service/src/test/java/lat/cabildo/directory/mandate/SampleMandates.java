package lat.cabildo.directory.mandate;

import static lat.cabildo.directory.post.SamplePosts.MONTEVIDEO;
import static lat.cabildo.directory.post.SamplePosts.PALACIOS_MANDATE;
import static lat.cabildo.directory.post.SamplePosts.ZAMORA_MANDATE;
import static lat.cabildo.directory.post.SamplePosts.mayor;
import static lat.cabildo.directory.post.SamplePosts.palacios;
import static lat.cabildo.directory.post.SamplePosts.politicalRepresentatives;
import static lat.cabildo.directory.post.SamplePosts.term;
import static lat.cabildo.directory.post.SamplePosts.zamora;

import java.time.LocalDate;
import java.util.List;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.Represented;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.directory.post.Survivors;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;

/** Mandates as their sources print them. */
public final class SampleMandates {
    public static final AggregateType<MandateId, Mandate, MandateEvent> TYPE = MandateConfiguration.TYPE;
    static final LocalDate TODAY = LocalDate.of(2021, 6, 11);

    private SampleMandates() {}

    static Post held() {
        return mayor().take(palacios("2019-05-15", null)).state();
    }

    /** One who represents a member after another. */
    static Post represented() {
        Represented montevideo = new Represented(MONTEVIDEO, "UY", MembershipClass.FULL);
        return politicalRepresentatives()
                .take(palacios("2019-05-15", "2021-06-10").representing(montevideo))
                .state()
                .take(zamora("2021-06-11", null).representing(montevideo))
                .state();
    }

    static Post corrected() {
        return held().correctSeat(PALACIOS_MANDATE, null, term("2019-05-15", "2023-05-14"), null, Survivors.NONE)
                .state();
    }

    static Post vacated() {
        return held().vacate(
                        PALACIOS_MANDATE,
                        null,
                        new Ending(new PartialDate("2021-06-10"), "Resigned"),
                        Survivors.NONE,
                        TODAY)
                .state();
    }

    /** Somebody else has come the day after. */
    static Post followed() {
        return vacated().take(zamora("2021-06-11", null)).state();
    }

    static Seat nextSeat(Post post) {
        return post.ledger().of(ZAMORA_MANDATE).orElseThrow();
    }

    static Post closed() {
        return held().closeSeat(PALACIOS_MANDATE, new PartialDate("2021-06-10"), LocalDate.of(2026, 3, 4))
                .state();
    }

    static Post reopened() {
        return closed().reopenSeat(PALACIOS_MANDATE, Survivors.NONE).state();
    }

    static Post anonymised() {
        return held().anonymiseSeat(PALACIOS_MANDATE, LocalDate.of(2026, 3, 4)).state();
    }

    static Mandate of(Post post, LocalDate day) {
        return Mandate.start(post, seat(post), day).state();
    }

    static Seat seat(Post post) {
        return post.ledger().of(PALACIOS_MANDATE).orElseThrow();
    }

    static Mandate started() {
        return Mandate.start(held(), seat(held()), TODAY).state();
    }

    /** One decision for each domain event. */
    public static List<Decision<Mandate, MandateEvent>> decisions() {
        return List.of(
                Mandate.start(represented(), nextSeat(represented()), TODAY),
                started().follow(corrected(), seat(corrected()), TODAY),
                started().follow(followed(), seat(followed()), TODAY),
                of(held(), LocalDate.of(2019, 5, 1)).review(held(), TODAY),
                of(corrected(), TODAY).review(corrected(), LocalDate.of(2023, 5, 15)),
                of(closed(), TODAY).follow(reopened(), seat(reopened()), TODAY),
                started().follow(anonymised(), seat(anonymised()), TODAY));
    }
}
