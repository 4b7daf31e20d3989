package lat.cabildo.directory.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lat.cabildo.directory.fact.ExpiredContacts;
import lat.cabildo.directory.merge.Mergers;
import lat.cabildo.directory.merge.Successors;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.PersonRefusal.UnknownKeeper;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** All people of the register. */
public final class People {
    private final Aggregates<PersonId, Person, PersonEvent> aggregates;
    private final AggregateQueries<Person> queries;
    private final Organizations organizations;
    private final WordsOfNames words;
    private final Successors<PersonId, Person> successors;

    People(
            Aggregates<PersonId, Person, PersonEvent> aggregates,
            AggregateQueries<Person> queries,
            Organizations organizations,
            WordsOfNames words) {
        this.aggregates = aggregates;
        this.queries = queries;
        this.organizations = organizations;
        this.words = words;
        this.successors = new Successors<>(aggregates, queries);
    }

    Mergers<PersonId, Person, PersonEvent> mergers() {
        return new Mergers<>(aggregates, successors);
    }

    public Optional<Stored<Person>> find(PersonId id) {
        return aggregates.find(id);
    }

    /** @throws StoreRefusal.UnknownId if there is none */
    public Stored<Person> get(PersonId id) {
        return successors.get(id);
    }

    /**
     * Who stands for this record now: itself, or what it was merged into.
     *
     * @throws StoreRefusal.UnknownId if there is none
     */
    public Stored<Person> survivorOf(PersonId id) {
        return successors.survivorOf(id);
    }

    /** Who stands for each of these now; those unknown are left out. */
    public Map<PersonId, Person> survivorsOf(Collection<PersonId> ids) {
        return successors.survivorsOf(ids);
    }

    /** The record's id, its survivor's, and those of all that was merged into that. */
    public List<PersonId> everyIdOf(PersonId id) {
        return successors.everyIdOf(id);
    }

    /** These ids, and the survivors of those among them that were merged. */
    public List<PersonId> withSurvivors(Collection<PersonId> ids) {
        return successors.withSurvivors(ids);
    }

    public Page<Stored<Person>> page(PersonFilter filter, PageRequest request) {
        return queries.page(filter.toDocument(), request);
    }

    public Page<Stored<Person>> page(ExpiredContacts expired, PageRequest request) {
        return queries.page(expired.toDocument(), request);
    }

    /** @throws UnknownKeeper if the organization that should keep the record is not in the register */
    public Stored<Person> create(Command command, PersonId id, PersonDetails details) {
        requireKeeper(details.keeper());
        return written(id, touched -> {
            touched.after(details);
            return aggregates.create(command, id, () -> Person.create(id, details));
        });
    }

    /** @throws UnknownKeeper if the organization that should keep the record is not in the register */
    public Stored<Person> correct(Command command, PersonId id, UnaryOperator<PersonDetails> correction) {
        return change(command, id, person -> {
            PersonDetails corrected = correction.apply(person.details());
            requireKeeper(corrected.keeper());
            return person.correct(corrected);
        });
    }

    public Stored<Person> change(Command command, PersonId id, Function<Person, Decision<Person, PersonEvent>> decide) {
        return written(
                id,
                touched -> aggregates.change(command, id, person -> {
                    Decision<Person, PersonEvent> decision = decide.apply(person);
                    touched.before(person.details());
                    touched.after(decision.state().details());
                    return decision;
                }));
    }

    private Stored<Person> written(PersonId id, Function<WordsOfNames.Touched, Stored<Person>> write) {
        Stored<Person> stored = words.during(write);
        if (aggregates.find(id).isEmpty()) {
            // Erased since, and perhaps before the words were learnt again.
            words.forget(stored.state().details().names().words());
        }
        return stored;
    }

    /**
     * Has a record take part in no merge any more until it is erased.
     *
     * @throws lat.cabildo.directory.person.PersonRefusal.IsMerged if another record stands for the person
     * @throws lat.cabildo.directory.merge.MergeRefusal.InProgress while a merge of the record is not settled
     */
    public Stored<Person> requestErasure(Command command, PersonId id, ErasureReason reason) {
        return mergers().locking(command, id, person -> person.requestErasure(reason));
    }

    /**
     * Erases one record, and none that it has given back. What was merged into it before is left, see
     * {@link #absorbedBy}.
     *
     * @return the version of the mark that is left, whether it was set now or before
     */
    public long erase(Command command, PersonId id) {
        while (true) {
            Optional<Stored<Person>> found = aggregates.find(id);
            if (found.isEmpty()) {
                return aggregates.erase(command, id, Person::erase);
            }
            long version = found.get().version();
            List<String> own = found.get().state().details().names().words();
            reinstateGivenBack(command.next(command.id() + ":reinstate@" + version), id);
            // Before as well, since nobody knows the words any more if the service dies after it.
            words.forgetOf(id, own);
            try {
                long mark = aggregates.erase(expecting(version, command), id, Person::erase);
                words.forget(own);
                return mark;
            } catch (StoreRefusal.StaleVersion changed) {
                // It may have given another one back, or got other names, since it was looked at.
            }
        }
    }

    private static Command expecting(long version, Command command) {
        return new Command(command.id(), command.by(), command.at(), version, command.trace());
    }

    /** Those that a record has given back stand for themselves again. */
    public void reinstateGivenBack(Command command, PersonId id) {
        mergers().reinstate(command, id);
    }

    /** The ids of all that was merged into a record, and into that, the nearest first; also once it is erased. */
    public List<PersonId> absorbedBy(PersonId id) {
        return successors.absorbedBy(id);
    }

    /**
     * Has those forget their past that once had names of a person who is erased by now, since they were taken for the
     * same and given back; whoever they are merged into does as well.
     */
    public void forgetWhatWasLent(Command command, PersonId erased) {
        // The nearest last: as long as it is not done, there is a way to the others.
        for (PersonId borrower : borrowersOf(erased).reversed()) {
            try {
                aggregates.change(
                        command.next(command.id() + ":" + borrower), borrower, person -> person.forgetPast(erased));
            } catch (StoreRefusal.Erased | StoreRefusal.UnknownId gone) {
                // Nothing of its past is left either.
            }
        }
    }

    /** The ids of those that ever had names of this record because it was merged into them, directly or not. */
    public List<PersonId> borrowersOf(PersonId id) {
        return successors.borrowersOf(id);
    }

    private void requireKeeper(@Nullable OrganizationId keeper) {
        if (keeper != null && organizations.find(keeper).isEmpty()) {
            throw new UnknownKeeper(keeper);
        }
    }
}
