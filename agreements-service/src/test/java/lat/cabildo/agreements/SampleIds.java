package lat.cabildo.agreements;

import lat.cabildo.agreements.agreement.AgreementId;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.agreements.directory.PostId;
import lat.cabildo.agreements.events.EventId;

/** Ids of what the samples tell of. */
public final class SampleIds {

    public static final AgreementId HOUSING = new AgreementId(ulid("agr", "H0VSNG"));
    public static final AgreementId TWINNING = new AgreementId(ulid("agr", "TWNNNG"));
    public static final OrganizationId BARCELONA = organization("BARCEN");
    public static final OrganizationId MONTEVIDEO = organization("MNTVDE");
    public static final OrganizationId BERLIN = organization("BERN1N");
    public static final OrganizationId ASUNCION = organization("ASVNCN");
    public static final OrganizationId CGLU = organization("CG1V00");
    public static final PersonId COLAU = new PersonId(ulid("per", "CANAV0"));
    public static final PersonId OTHER_PERSON = new PersonId(ulid("per", "0THER0"));
    public static final PostId MAYOR_OF_BARCELONA = new PostId(ulid("pst", "MAY0RB"));
    public static final EventId NEW_YORK_2018 = new EventId(ulid("evt", "NY2018"));
    public static final EventId HABITAT_III = new EventId(ulid("evt", "HAB003"));

    private SampleIds() {}

    public static OrganizationId organization(String end) {
        return new OrganizationId(ulid("org", end));
    }

    /** A ULID of one day with this end. */
    public static String ulid(String prefix, String end) {
        return prefix + "_01JD" + "0".repeat(22 - end.length()) + end;
    }
}
