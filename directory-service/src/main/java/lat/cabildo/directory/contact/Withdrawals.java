package lat.cabildo.directory.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.ContactPoint.Type;
import lat.cabildo.directory.fact.ContactRefusal.UnknownContactPoint;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;

/**
 * Gives an address out to nobody any more, in the record that is asked for and in all that were merged into it, where
 * addresses stay as they were entered; in the survivor only if that is asked for, which may be somebody else's. The
 * record itself comes first: what is refused there leaves the others as they are, and a repetition of the command goes
 * on with them.
 */
public final class Withdrawals {
    private final People people;
    private final Organizations organizations;

    Withdrawals(People people, Organizations organizations) {
        this.people = people;
        this.organizations = organizations;
    }

    /** @throws UnknownContactPoint if none of the records has it */
    public Stored<Person> ofPerson(Command command, PersonId id, Type type, String value, LocalDate day) {
        List<PersonId> records = Stream.concat(Stream.of(id), people.absorbedBy(id).stream())
                .filter(each -> people.get(each).state().contacts().has(type, value))
                .toList();
        return inAll(
                command,
                id,
                records,
                (one, each) -> people.change(one, each, person -> person.withdrawConsent(type, value, day)),
                people::get);
    }

    /** @throws UnknownContactPoint if none of the records has it */
    public Stored<Organization> ofOrganization(
            Command command, OrganizationId id, Type type, String value, LocalDate day) {
        List<OrganizationId> records = organizations.withAbsorbed(List.of(id)).stream()
                .filter(each -> organizations.get(each).state().contacts().has(type, value))
                .toList();
        return inAll(
                command,
                id,
                records,
                (one, each) ->
                        organizations.change(one, each, organization -> organization.withdrawConsent(type, value, day)),
                organizations::get);
    }

    private static <I extends Id, A> Stored<A> inAll(
            Command command, I id, List<I> records, BiConsumer<Command, I> withdraw, Function<I, Stored<A>> get) {
        if (!records.isEmpty() && !records.contains(id)) {
            requireUnchanged(command, get.apply(id));
        }
        // If none has it, the record itself says so.
        for (I each : records.isEmpty() ? List.of(id) : records) {
            withdraw.accept(each.equals(id) ? command : command.next(command.id() + ":" + each.value()), each);
        }
        return get.apply(id);
    }

    /** The record itself is not written, so nothing else compares its version. */
    private static void requireUnchanged(Command command, Stored<?> known) {
        Long expected = command.expectedVersion();
        if (expected != null && expected != known.version()) {
            throw new StoreRefusal.StaleVersion(known.id(), expected, known.version());
        }
    }
}
