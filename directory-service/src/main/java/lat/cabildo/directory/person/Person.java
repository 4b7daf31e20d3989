package lat.cabildo.directory.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lat.cabildo.directory.fact.Bounce;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.fact.ContactPoints;
import lat.cabildo.directory.fact.ContactRefusal;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.merge.Absorption;
import lat.cabildo.directory.merge.Absorptions;
import lat.cabildo.directory.merge.Merge;
import lat.cabildo.directory.merge.MergeRefusal.InProgress;
import lat.cabildo.directory.merge.MergeRefusal.NotAbsorbed;
import lat.cabildo.directory.merge.MergeRefusal.WithItself;
import lat.cabildo.directory.merge.Mergeable;
import lat.cabildo.directory.person.PersonEvent.PersonAbsorbed;
import lat.cabildo.directory.person.PersonEvent.PersonContactsChanged;
import lat.cabildo.directory.person.PersonEvent.PersonCorrected;
import lat.cabildo.directory.person.PersonEvent.PersonCreated;
import lat.cabildo.directory.person.PersonEvent.PersonEnded;
import lat.cabildo.directory.person.PersonEvent.PersonErased;
import lat.cabildo.directory.person.PersonEvent.PersonErasureRequested;
import lat.cabildo.directory.person.PersonEvent.PersonMergeAbandoned;
import lat.cabildo.directory.person.PersonEvent.PersonMergeStarted;
import lat.cabildo.directory.person.PersonEvent.PersonMerged;
import lat.cabildo.directory.person.PersonEvent.PersonPastForgotten;
import lat.cabildo.directory.person.PersonEvent.PersonReinstated;
import lat.cabildo.directory.person.PersonEvent.PersonRestored;
import lat.cabildo.directory.person.PersonEvent.PersonSeparated;
import lat.cabildo.directory.person.PersonRefusal.HasEnded;
import lat.cabildo.directory.person.PersonRefusal.IsMerged;
import lat.cabildo.platform.aggregate.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One person of the register. At most some 150 KB: 200 names, 50 sources and contact points, 100 merges that can be
 * undone, each of bounded length.
 *
 * @param erasing why the person is about to be erased; null unless that was asked for
 */
public record Person(
        PersonId id,
        PersonDetails details,
        List<ContactPoint> contactPoints,
        Standing standing,
        Absorptions<PersonId, Belongings> absorbed,
        @Nullable ErasureReason erasing)
        implements Mergeable<PersonId, Person, PersonEvent> {

    /** Name of the step after which the person's mandates go with the person; undone by {@link #restore}. */
    public static final String SETTLE_MANDATES = "person.settle-mandates";

    /** Name of the step that carries out a merge that has begun, or abandons it. */
    public static final String SETTLE_MERGE = "person.settle-merge";

    /** Name of the step after which the survivor has the names; undone by {@link #separate}. */
    public static final String ABSORB = "person.absorb";

    /** Name of the step after which those that were given back stand for themselves again. */
    public static final String REINSTATE = "person.reinstate";

    /** Name of the step after which there is a receipt of the erasure, which goes on by itself; there is no undo. */
    public static final String ERASE = "person.erase";

    public Person {
        contactPoints = List.copyOf(contactPoints);
    }

    public static Decision<Person, PersonEvent> create(PersonId id, PersonDetails details) {
        Person created = new Person(id, details, List.of(), Standing.active(), Absorptions.none(), null);
        return Decision.of(created, new PersonCreated(id));
    }

    /** The name to show. */
    public Name name() {
        return details.names().shown();
    }

    public PersonStatus status() {
        return standing.status();
    }

    /** Of those who have died or left public life for good. */
    public @Nullable Ending ending() {
        return standing.ending();
    }

    @Override
    public boolean isActive() {
        return status() == PersonStatus.ACTIVE;
    }

    @Override
    public @Nullable Merge<PersonId> merge() {
        return standing.merge();
    }

    /** Keys that no other person may hold. */
    Set<String> uniqueKeys() {
        Merge<PersonId> merging = merging();
        if (merging != null) {
            return merging.locks(id);
        }
        return erasing == null ? Set.of() : Set.of(Merge.lock(id));
    }

    /** Puts right what the register says. Records that have ended can be corrected, too: history has errors. */
    public Decision<Person, PersonEvent> correct(PersonDetails corrected) {
        requireUnmerged();
        List<String> parts = details.differences(corrected);
        if (parts.isEmpty()) {
            return Decision.unchanged(this);
        }
        return Decision.of(with(corrected, absorbed), new PersonCorrected(id, parts));
    }

    /** @throws ContactRefusal if one is entered again whose owner does not agree any more */
    public Decision<Person, PersonEvent> changeContacts(List<ContactPoint> points) {
        return reachedAt(contacts().replacedBy(points));
    }

    /** @throws ContactRefusal if there is no such contact point */
    public Decision<Person, PersonEvent> withdrawConsent(ContactPoint.Type type, String value, LocalDate day) {
        return reachedAt(contacts().withdrawn(type, value, day));
    }

    /**
     * @param severity null if something has arrived
     * @throws ContactRefusal if there is no such contact point
     */
    public Decision<Person, PersonEvent> noteBounce(
            ContactPoint.Type type, String value, Bounce.@Nullable Severity severity, LocalDate day) {
        return reachedAt(contacts().bounced(type, value, severity, day));
    }

    /** Forgets what was of no use before a day. */
    public Decision<Person, PersonEvent> forgetContacts(LocalDate before) {
        return reachedAt(contacts().keptSince(before));
    }

    public ContactPoints contacts() {
        return new ContactPoints(contactPoints);
    }

    private Decision<Person, PersonEvent> reachedAt(List<ContactPoint> points) {
        if (contactPoints.equals(points)) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new Person(id, details, points, standing, absorbed, erasing),
                new PersonContactsChanged(id, points.size()));
    }

    /** Sets off that the person's mandates end too. */
    public Decision<Person, PersonEvent> end(Ending with) {
        if (with.equals(ending())) {
            return Decision.unchanged(this);
        }
        requireActive();
        Decision<Person, PersonEvent> ended = Decision.of(with(Standing.ended(with)), new PersonEnded(id, with));
        return ended.then(SETTLE_MANDATES);
    }

    /** Undoes that the record was ended; the mandates that ended with it go on. */
    public Decision<Person, PersonEvent> restore() {
        requireUnmerged();
        if (ending() == null) {
            return Decision.unchanged(this);
        }
        Decision<Person, PersonEvent> restored = Decision.of(with(Standing.active()), new PersonRestored(id));
        return restored.then(SETTLE_MANDATES);
    }

    @Override
    public Decision<Person, PersonEvent> beginMerge(Merge<PersonId> merge) {
        if (merge.survivor().equals(id)) {
            throw new WithItself(id);
        }
        if (merge() != null && merge().survivor().equals(merge.survivor())) {
            return Decision.unchanged(this);
        }
        requireActive();
        requireUnlocked();
        PersonEvent started = new PersonMergeStarted(id, merge.survivor());
        return Decision.of(with(Standing.merging(merge)), started).then(SETTLE_MERGE, ABSORB);
    }

    @Override
    public Decision<Person, PersonEvent> settleMerge(boolean isOpen) {
        Merge<PersonId> merging = merging();
        if (merging == null) {
            return Decision.unchanged(this);
        }
        return isOpen
                ? Decision.of(with(Standing.merged(merging.settled())), new PersonMerged(id, merging.survivor()))
                : Decision.of(with(Standing.active()), new PersonMergeAbandoned(id, merging.survivor()));
    }

    @Override
    public Decision<Person, PersonEvent> absorb(Person other, String process, Set<String> without) {
        if (absorbed.include(process)) {
            return Decision.unchanged(this);
        }
        List<Name> names = details.names().missing(other.details.names());
        Absorption<PersonId, Belongings> absorption = new Absorption<>(other.id, process, new Belongings(names), false);
        return Decision.of(
                with(details.with(details.names().plus(names)), absorbed.plus(absorption)),
                new PersonAbsorbed(id, other.id, names));
    }

    @Override
    public Decision<Person, PersonEvent> separate(PersonId other) {
        requireActive();
        Absorption<PersonId, Belongings> absorption = absorbed.of(other).orElseThrow(() -> new NotAbsorbed(other));
        List<Name> names = absorption.taken().names();
        PersonEvent separated = new PersonSeparated(id, other, names);
        return Decision.of(
                        with(
                                details.with(details.names().minus(names)),
                                absorbed.releasing(absorption, Belongings.NONE)),
                        separated)
                .then(REINSTATE);
    }

    @Override
    public Decision<Person, PersonEvent> reinstate(String process, Set<String> without) {
        Merge<PersonId> merge = merge();
        if (isActive() || merge == null || !merge.process().equals(process)) {
            return Decision.unchanged(this);
        }
        return Decision.of(with(Standing.active()), new PersonReinstated(id, merge.survivor()));
    }

    /**
     * Keeps no longer what was said of it until now: among that may be names of one who is erased, and was taken for
     * the same person by mistake.
     */
    Decision<Person, PersonEvent> forgetPast(PersonId erased) {
        return Decision.of(with(details, absorbed.without(erased)), new PersonPastForgotten(id));
    }

    /**
     * From now on the record takes part in no merge, so that what is erased is what was asked for and nobody else's.
     *
     * @throws IsMerged if another record stands for the person
     * @throws InProgress while a merge of the record is not settled
     */
    Decision<Person, PersonEvent> requestErasure(ErasureReason reason) {
        requireUnmerged();
        if (erasing != null) {
            return Decision.unchanged(this);
        }
        requireUnlocked();
        Person requested = new Person(id, details, contactPoints, standing, absorbed, reason);
        return Decision.of(requested, (PersonEvent) new PersonErasureRequested(id))
                .then(ERASE);
    }

    /** Takes all that is known of the person away, for ever. */
    PersonEvent erase() {
        return new PersonErased(id);
    }

    private Person with(PersonDetails changed, Absorptions<PersonId, Belongings> all) {
        return new Person(id, changed, contactPoints, standing, all, erasing);
    }

    private Person with(Standing changed) {
        return new Person(id, details, contactPoints, changed, absorbed, erasing);
    }

    private void requireActive() {
        requireUnmerged();
        if (!isActive()) {
            throw new HasEnded(id);
        }
    }

    private void requireUnlocked() {
        if (merging() != null || erasing != null) {
            throw new InProgress(id);
        }
    }

    private void requireUnmerged() {
        PersonId into = mergedInto();
        if (into != null) {
            throw new IsMerged(id, into);
        }
    }
}
