package lat.cabildo.directory.person;

import java.util.List;
import java.util.Set;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.NameType;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.merge.Merge;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;

/** People as their sources print them. */
public final class SamplePeople {
    public static final AggregateType<PersonId, Person, PersonEvent> TYPE = PersonConfiguration.TYPE;
    public static final PersonId ORELLANA_ID = new PersonId("per_01JD000000000000000RE11ANA");
    public static final PersonId ORTIZ_ID = new PersonId("per_01JD0000000000000000000RT1");
    static final ContactPoint MAIL = new ContactPoint(
            ContactPoint.Type.EMAIL,
            "dirección.cooperación@ame.gob.ec",
            ContactPoint.Purpose.COOPERATION,
            null,
            null,
            null,
            null,
            null);
    static final PersonId MISPRINTED_ID = new PersonId("per_01JD000000000000000RE11AN0");
    static final Merge<PersonId> MERGE = new Merge<>(ORELLANA_ID, "cmd_01JD0000000000000000000000");
    static final Ending ENDING = new Ending(new PartialDate("2026-02"), "Retired");

    private SamplePeople() {}

    static PersonDetails orellanaDetails() {
        return new PersonDetails(
                Names.of(List.of(Name.legal("Esteban Orellana", "es"))), null, List.of(), SampleOrganizations.AME_ID);
    }

    /** One source prints the name in another way; both stay. */
    static PersonDetails orellanaWithMisprint() {
        Source program = new Source("Programa del Buró 2025", null, null);
        return new PersonDetails(
                Names.of(List.of(
                        Name.legal("Esteban Orellana", "es"),
                        new Name("Esteba Orellana", NameType.ALIAS, "es", null, null, program))),
                "Ing.",
                List.of(program),
                SampleOrganizations.AME_ID);
    }

    public static Person orellana() {
        return Person.create(ORELLANA_ID, orellanaDetails()).state();
    }

    /** The same person, entered once more from a programme with a misprint. */
    static Person misprinted() {
        Names names = Names.of(List.of(Name.legal("Esteba Orellana", "es")));
        return Person.create(MISPRINTED_ID, new PersonDetails(names, null, List.of(), SampleOrganizations.AME_ID))
                .state();
    }

    static Person merging() {
        return misprinted().beginMerge(MERGE).state();
    }

    static Person merged() {
        return merging().settleMerge(true).state();
    }

    static Decision<Person, PersonEvent> absorbing() {
        return orellana().absorb(merged(), MERGE.process(), Set.of());
    }

    /** One decision for each domain event. */
    public static List<Decision<Person, PersonEvent>> decisions() {
        return List.of(
                Person.create(ORELLANA_ID, orellanaDetails()),
                orellana().correct(orellanaWithMisprint()),
                orellana().changeContacts(List.of(MAIL)),
                orellana().end(ENDING),
                orellana().end(ENDING).state().restore(),
                misprinted().beginMerge(MERGE),
                merging().settleMerge(false),
                merging().settleMerge(true),
                absorbing(),
                absorbing().state().separate(MISPRINTED_ID),
                merged().reinstate(MERGE.process(), Set.of()),
                absorbing().state().separate(MISPRINTED_ID).state().forgetPast(MISPRINTED_ID),
                orellana().requestErasure(ErasureReason.REQUESTED));
    }
}
