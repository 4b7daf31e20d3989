package lat.cabildo.directory.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lat.cabildo.directory.mandate.Mandates;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.person.ErasureReason;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;

/**
 * All erasures. Asking for one is noted in the person's record first, then a receipt is made out, and from the note on
 * the person is erased whatever dies in between: at once, so that whoever has asked sees it, and again by the process.
 */
public final class Erasures {
    private final Aggregates<ErasureId, Erasure, ErasureEvent> aggregates;
    private final AggregateQueries<Erasure> queries;
    private final People people;
    private final Mandates mandates;

    Erasures(
            Aggregates<ErasureId, Erasure, ErasureEvent> aggregates,
            AggregateQueries<Erasure> queries,
            People people,
            Mandates mandates) {
        this.aggregates = aggregates;
        this.queries = queries;
        this.people = people;
        this.mandates = mandates;
    }

    /** @throws StoreRefusal.UnknownId if there is none */
    public Stored<Erasure> get(ErasureId id) {
        return aggregates.find(id).orElseThrow(() -> new StoreRefusal.UnknownId(id.value()));
    }

    /** By which a person was or is being erased, under the id that was asked for or another one of theirs. */
    public Optional<Stored<Erasure>> of(PersonId person) {
        Document filter = new Document("st.records.person", person.value());
        return queries.page(filter, new PageRequest(1, null)).items().stream().findFirst();
    }

    /** By which this very id was asked for. */
    private Optional<Stored<Erasure>> asked(PersonId person) {
        Document filter = new Document("st.person", person.value());
        return queries.page(filter, new PageRequest(1, null)).items().stream().findFirst();
    }

    public Stored<Erasure> change(
            Command command, ErasureId id, Function<Erasure, Decision<Erasure, ErasureEvent>> decide) {
        return aggregates.change(command, id, decide);
    }

    /**
     * Erases a person under all ids, and returns once nothing is left in the register. A person who is not there any
     * more is answered with the receipt of that; one who is there is erased, whatever other receipts name.
     *
     * @throws StoreRefusal.UnknownId if the register never had such a person
     * @throws StoreRefusal.StaleVersion if the caller has seen another version of the record
     * @throws lat.cabildo.directory.person.PersonRefusal.IsMerged if another record stands for the person
     * @throws lat.cabildo.directory.merge.MergeRefusal.InProgress while a merge of the record is not settled
     */
    public Stored<Erasure> erase(Command command, PersonId person, ErasureReason reason) {
        if (people.find(person).isPresent() || of(person).isEmpty()) {
            people.requestErasure(command, person, reason);
        }
        ErasureId id = receiptOf(command.next(command.id() + ":receipt"), person);
        return carryOut(command.next(command.id() + ":carry-out"), id);
    }

    /** The receipt of an erasure that was asked for, which is made out if there is none yet; repeatable. */
    ErasureId receiptOf(Command command, PersonId person) {
        Optional<Stored<Person>> found = people.find(person);
        ErasureReason reason = found.map(record -> record.state().erasing()).orElse(null);
        if (found.isPresent() && reason != null) {
            ErasureId id = new ErasureId(command.newId("ers"));
            OrganizationId keeper = found.get().state().details().keeper();
            List<PersonId> known = people.everyIdOf(person);
            try {
                aggregates.create(command, id, () -> Erasure.request(id, person, keeper, reason, known, command.at()));
                return id;
            } catch (StoreRefusal.KeyTaken madeOut) {
                // By the process, or by whoever has asked at the same moment.
            }
        }
        return asked(person)
                .or(() -> of(person))
                .orElseThrow(() -> new StoreRefusal.UnknownId(person.value()))
                .state()
                .id();
    }

    /**
     * Takes the person out of every room of the register; repeatable. The record that was asked for goes first, which
     * nobody could be merged into or with since: from then on nobody can take office under its id, and nothing that was
     * merged into it be given back any more. Then that goes, the farthest first, so that after a crash there is still a
     * way to all that is left. Mandates that somebody was entering meanwhile go with their post's next step.
     */
    Stored<Erasure> carryOut(Command command, ErasureId id) {
        Stored<Erasure> stored = get(id);
        Erasure erasure = stored.state();
        if (erasure.carriedOutAt() != null) {
            return stored;
        }
        PersonId person = erasure.person();
        Map<PersonId, Long> marks = new LinkedHashMap<>();
        reinstateGivenBack(command, person);
        marks.put(person, eraseOne(command, person));
        reinstateGivenBack(command, person);
        for (PersonId each : people.absorbedBy(person).reversed()) {
            anonymiseMandates(command, each);
            marks.put(each, eraseOne(command, each));
        }
        anonymiseMandates(command, person);
        for (ErasedRecord known : erasure.records()) {
            // One that stands for itself by now was given back before its turn came: it is somebody else.
            if (people.find(known.person()).isEmpty()) {
                marks.put(known.person(), eraseOne(command, known.person()));
            }
        }
        marks.keySet().forEach(each -> people.forgetWhatWasLent(command.next(command.id() + ":lent:" + each), each));
        List<ErasedRecord> records = new ArrayList<>();
        marks.forEach((each, mark) -> records.add(new ErasedRecord(each, mark)));
        return aggregates.change(command, id, receipt -> receipt.carriedOut(records, command.at()));
    }

    /**
     * Before, so that nobody's post finds its holder gone meanwhile; after, since some may have been given back since.
     */
    private void reinstateGivenBack(Command command, PersonId person) {
        for (PersonId each : people.absorbedBy(person)) {
            people.reinstateGivenBack(command.next(command.id() + ":reinstate:" + each), each);
        }
    }

    private void anonymiseMandates(Command command, PersonId person) {
        mandates.anonymiseAllOf(command.next(command.id() + ":mandates:" + person), person);
    }

    private long eraseOne(Command command, PersonId person) {
        return people.erase(command.next(command.id() + ":" + person), person);
    }
}
