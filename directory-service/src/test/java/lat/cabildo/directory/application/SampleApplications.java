package lat.cabildo.directory.application;

import static lat.cabildo.directory.organization.SampleOrganizations.CUENCA_ID;

import java.util.List;
import lat.cabildo.directory.fact.Attachment;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipId;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;

/** Cuenca asks Mercociudades for admission; its council decides, as its statutes lay down. */
public final class SampleApplications {
    public static final AggregateType<ApplicationId, Application, ApplicationEvent> TYPE =
            ApplicationConfiguration.TYPE;
    static final ApplicationId ID = new ApplicationId("app_01JD0000000000000000CENCA0");
    static final MembershipId MEMBERSHIP = new MembershipId("mbr_01JD0000000000000000CENCA0");
    static final OrganizationId MERCOCIUDADES = new OrganizationId("org_01JD00000000000000MERC0C0A");
    static final OrganizationId COUNCIL = new OrganizationId("org_01JD000000000000000C0NSEJ0");
    static final PartialDate SUBMITTED = new PartialDate("2025-03-10");
    static final PartialDate TAKEN_UP = new PartialDate("2025-04-01");
    static final PartialDate DECIDED = new PartialDate("2025-06-20");
    static final Attachment LETTER = new Attachment(
            "Carta de solicitud de adhesión",
            "https://www.cuenca.gob.ec/cooperacion/adhesion.pdf",
            new PartialDate("2025-03-07"),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    static final Attachment FORM = new Attachment("Formulario de adhesión", null, SUBMITTED, null);
    static final Attachment ACT =
            new Attachment("Acta del Consejo, punto 4", "https://mercociudades.org/actas/2025-06", DECIDED, null);
    static final Petition PETITION = new Petition(MembershipClass.FULL, LETTER, null, SUBMITTED);
    static final Vote CARRIED = new Vote(17, 2, 1, 15, null);
    static final Vote LOST = new Vote(6, 11, 3, 15, null);

    private SampleApplications() {}

    static Conclusion decision(Vote vote) {
        return new Conclusion(DECIDED, COUNCIL, ACT, vote, null);
    }

    static Application submitted() {
        return Application.submit(ID, CUENCA_ID, MERCOCIUDADES, PETITION).state();
    }

    static Application underConsideration() {
        return submitted().consider(TAKEN_UP).state();
    }

    static Application admitted() {
        return underConsideration().admit(decision(CARRIED), null, null).state();
    }

    static Application lapsed() {
        return underConsideration().lapse(new PartialDate("2025-05")).state();
    }

    static Petition withForm() {
        return new Petition(MembershipClass.FULL, LETTER, FORM, SUBMITTED);
    }

    /** One decision for each domain event. */
    public static List<Decision<Application, ApplicationEvent>> decisions() {
        return List.of(
                Application.submit(ID, CUENCA_ID, MERCOCIUDADES, PETITION),
                submitted().correct(withForm()),
                submitted().consider(TAKEN_UP),
                underConsideration().admit(decision(CARRIED), MembershipClass.OBSERVER, new PartialDate("2025-07-01")),
                underConsideration().refuse(decision(LOST)),
                submitted().withdraw(new Ending(new PartialDate("2025-03"), "Change of government")),
                submitted().lapse(new PartialDate("2025-05")),
                lapsed().reopen(),
                admitted().found(new MembershipId("mbr_01JD000000000000000000THER")));
    }
}
