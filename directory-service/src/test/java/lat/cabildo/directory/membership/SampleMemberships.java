package lat.cabildo.directory.membership;

import static lat.cabildo.directory.organization.SampleOrganizations.CUENCA_ID;
import static lat.cabildo.directory.organization.SampleOrganizations.FLACMA_ID;

import java.time.LocalDate;
import java.util.List;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;

/** Memberships as their sources print them. */
public final class SampleMemberships {
    public static final AggregateType<MembershipId, Membership, MembershipEvent> TYPE = MembershipConfiguration.TYPE;
    static final MembershipId ID = new MembershipId("mbr_01JD0000000000000000CENCA0");
    static final MembershipTerms TERMS =
            new MembershipTerms(MembershipClass.FULL, new Term(new PartialDate("2018-09"), null), null);
    static final Ending SUSPENSION = new Ending(new PartialDate("2024-07"), "Two fees unpaid");

    private SampleMemberships() {}

    static Membership cuencaInFlacma() {
        return Membership.start(ID, CUENCA_ID, FLACMA_ID, TERMS).state();
    }

    static Membership suspended() {
        return cuencaInFlacma().suspend(SUSPENSION).state();
    }

    static Membership closed() {
        return cuencaInFlacma().close(new PartialDate("2026-01")).state();
    }

    static MembershipTerms correctedTerms() {
        Source source = new Source("Informe de gestión", "https://flacma.lat/informe", LocalDate.of(2025, 2, 3));
        return new MembershipTerms(MembershipClass.OBSERVER, new Term(new PartialDate("2018~"), null), source);
    }

    /** One decision for each domain event. */
    public static List<Decision<Membership, MembershipEvent>> decisions() {
        return List.of(
                Membership.start(ID, CUENCA_ID, FLACMA_ID, TERMS),
                cuencaInFlacma().correct(correctedTerms()),
                cuencaInFlacma().suspend(SUSPENSION),
                suspended().reinstate(),
                closed().reopen(),
                cuencaInFlacma().end(new Ending(new PartialDate("2025-12-31"), "Withdrawal"), EndedBy.MEMBER));
    }
}
