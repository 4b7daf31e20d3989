package lat.cabildo.directory.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.NameType;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.merge.Merge;
import lat.cabildo.directory.organization.Figure.Qualifier;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;

/** Organizations as their sources print them. */
public final class SampleOrganizations {
    public static final OrganizationId FLACMA_ID = new OrganizationId("org_01JD0000000000000000FKACMA");
    public static final OrganizationId CUENCA_ID = new OrganizationId("org_01JD0000000000000000CENCA0");
    public static final OrganizationId AME_ID = new OrganizationId("org_01JD00000000000000000000AM");
    static final OrganizationId DUPLICATE_ID = new OrganizationId("org_01JD00000000000000000000GA");
    static final Merge<OrganizationId> MERGE = new Merge<>(CUENCA_ID, "cmd_01JD0000000000000000000000");
    static final Name NEW_NAME =
            Name.legal("Federación Latinoamericana de Ciudades, Municipios y Asociaciones Municipalistas", "es");
    static final Dissolution DISSOLUTION = new Dissolution("Decision of the assembly", new PartialDate("2026-01"));
    static final OrganizationId SECEDED_ID = new OrganizationId("org_01JD00000000000000000000SV");
    static final Succession SECESSION = new Succession(
            SECEDED_ID,
            SuccessionKind.SPLIT,
            true,
            "Ley de creación del cantón",
            new PartialDate("1999-11"),
            new Source("Registro Oficial 322", null, null));
    static final Succession REPLACEMENT =
            new Succession(AME_ID, SuccessionKind.REPLACEMENT, false, DISSOLUTION.reason(), DISSOLUTION.on(), null);
    static final Source SLIDES = new Source("Presentación institucional de FLACMA", null, LocalDate.of(2025, 3, 1));

    public static final AggregateType<OrganizationId, Organization, OrganizationEvent> TYPE =
            OrganizationConfiguration.TYPE;

    private SampleOrganizations() {}

    /** One decision for each domain event. */
    public static List<Decision<Organization, OrganizationEvent>> decisions() {
        return List.of(
                Organization.create(CUENCA_ID, cuencaDetails()),
                flacma().rename(NEW_NAME, new PartialDate("2021-06")),
                cuenca().correct(correctedCuenca()),
                flacma().changeContacts(List.of(cooperationMail())),
                passing(REPLACEMENT).settleSuccession(true),
                flacma().dissolve(DISSOLUTION).state().restore(),
                duplicate().beginMerge(MERGE),
                merging().settleMerge(false),
                merging().settleMerge(true),
                cuenca().absorb(merged(), MERGE.process(), Set.of()),
                absorbing().separate(DUPLICATE_ID),
                merged().reinstate(MERGE.process(), Set.of()),
                flacma().beginSuccession(transition(REPLACEMENT)),
                passing(REPLACEMENT).settleSuccession(false),
                passing(SECESSION).settleSuccession(true),
                passing(SECESSION).settleSuccession(true).state().withdrawSplit(SECEDED_ID));
    }

    static Transition transition(Succession... successions) {
        return new Transition("cmd_01JD0000000000000000000001", List.of(successions), List.of());
    }

    /** FLACMA, about to pass to these. */
    static Organization passing(Succession... successions) {
        return flacma().beginSuccession(transition(successions)).state();
    }

    /** Cuenca as another source has entered it. */
    static Organization duplicate() {
        OrganizationDetails details = new OrganizationDetails(
                new Classification(OrganizationKind.MUNICIPALITY, null, null, List.of()),
                Names.of(List.of(Name.legal("GAD Municipal de Cuenca", "es"), Name.legal("Cuenca", "es"))),
                Identifiers.of(List.of(new Identifier("wikidata", "Q207999"), new Identifier("geonames", "3658666"))),
                Location.of("EC", null, null, null),
                Evidence.none());
        return Organization.create(DUPLICATE_ID, details).state();
    }

    static Organization merging() {
        return duplicate().beginMerge(MERGE).state();
    }

    static Organization merged() {
        return merging().settleMerge(true).state();
    }

    static Organization absorbing() {
        return cuenca().absorb(merged(), MERGE.process(), Set.of()).state();
    }

    static OrganizationDetails flacmaDetails() {
        return new OrganizationDetails(
                new Classification(OrganizationKind.FEDERATION, null, null, List.of("decentralisation")),
                Names.of(List.of(
                        Name.legal(
                                "Federación Latinoamericana de Ciudades, Municipios y Asociaciones de Gobiernos Locales",
                                "es"),
                        new Name("Federación Latinoamericana de Municipios", NameType.ALIAS, "es", null, null, SLIDES),
                        new Name("FLACMA", NameType.ACRONYM, null, null, null, null))),
                Identifiers.of(List.of(new Identifier("Wikidata", " q5440531 "))),
                Location.unknown(),
                new Evidence(
                        List.of(
                                new Figure("cities", 16_000, Qualifier.MORE_THAN, null, SLIDES),
                                new Figure("cities", 16_400, Qualifier.EXACTLY, new PartialDate("2025"), null)),
                        List.of(SLIDES)));
    }

    public static OrganizationDetails withoutIdentifiers() {
        return flacmaDetails().with(Identifiers.of(List.of()));
    }

    public static Organization flacma() {
        return Organization.create(FLACMA_ID, flacmaDetails()).state();
    }

    static OrganizationDetails cuencaDetails() {
        return new OrganizationDetails(
                new Classification(OrganizationKind.CANTON, null, null, List.of("intermediary-cities")),
                Names.of(List.of(Name.legal("Cuenca", "es"))),
                Identifiers.of(List.of(new Identifier("geonames", "3658666"))),
                Location.of("EC", "EC-A", "Cuenca", new Coordinates(-2.9, -79.0)),
                Evidence.none());
    }

    static OrganizationDetails correctedCuenca() {
        return cuencaDetails()
                .with(Identifiers.of(
                        List.of(new Identifier("geonames", "3658666"), new Identifier("wikidata", "Q207999"))));
    }

    public static Organization cuenca() {
        return Organization.create(CUENCA_ID, cuencaDetails()).state();
    }

    static ContactPoint cooperationMail() {
        return new ContactPoint(
                ContactPoint.Type.EMAIL,
                "dirección.cooperación@ame.gob.ec",
                ContactPoint.Purpose.COOPERATION,
                "Dirección Nacional de Cooperación Internacional",
                null,
                null,
                null,
                null);
    }
}
