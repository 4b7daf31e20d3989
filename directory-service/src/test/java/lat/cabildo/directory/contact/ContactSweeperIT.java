package lat.cabildo.directory.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import lat.cabildo.directory.DirectoryTest;
import lat.cabildo.directory.Unique;
import lat.cabildo.directory.fact.Consent;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.fact.ContactPoint.Purpose;
import lat.cabildo.directory.fact.ContactPoint.Type;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.PersonDetails;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.test.Commands;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody may use any more is forgotten after some time. */
@DirectoryTest
class ContactSweeperIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final ContactSweeper sweeper;
    private final People people;
    private final Organizations organizations;
    private final String unique = Unique.word();

    ContactSweeperIT(
            @Autowired ContactSweeper sweeper, @Autowired People people, @Autowired Organizations organizations) {
        this.sweeper = sweeper;
        this.people = people;
        this.organizations = organizations;
    }

    @Test
    void forgetsWhatIsGivenOutNoMoreAfterThirtyDays() {
        PersonId id = new PersonId(Commands.any().newId("per"));
        people.create(
                Commands.any(),
                id,
                new PersonDetails(Names.of(List.of(Name.legal("Evelyn Llerena", "es"))), null, List.of(), null));
        ContactPoint kept = mail("kept", null, new Consent(null, null, TODAY.minusDays(20)));
        List<ContactPoint> points = List.of(
                mail("past", new PartialDate("2020"), null),
                mail("withdrawn", null, new Consent(null, null, TODAY.minusDays(40))),
                kept);
        people.change(Commands.any(), id, person -> person.changeContacts(points));

        sweeper.sweep();
        sweeper.sweep();

        assertThat(people.get(id).state().contactPoints()).containsExactly(kept);
        assertThat(people.get(id).version()).isEqualTo(3);
    }

    @Test
    void leavesFormerAddressesOfOfficesAlone() {
        OrganizationId id = new OrganizationId(Commands.any().newId("org"));
        organizations.create(Commands.any(), id, SampleOrganizations.withoutIdentifiers());
        ContactPoint office = new ContactPoint(
                Type.EMAIL,
                "oficina@" + unique + ".example",
                Purpose.INSTITUTIONAL,
                null,
                null,
                new PartialDate("2019"),
                null,
                null);
        organizations.change(
                Commands.any(),
                id,
                organization ->
                        organization.changeContacts(List.of(office, mail("own", new PartialDate("2020"), null))));

        sweeper.sweep();

        assertThat(organizations.get(id).state().contactPoints()).containsExactly(office);
    }

    private ContactPoint mail(String name, @Nullable PartialDate to, @Nullable Consent consent) {
        return new ContactPoint(
                Type.EMAIL, name + "@" + unique + ".example", Purpose.PERSONAL, null, null, to, consent, null);
    }
}
