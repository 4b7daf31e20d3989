package lat.cabildo.directory.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.Bounce;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.fact.ContactPoints;
import lat.cabildo.directory.fact.ContactRefusal;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.merge.Absorption;
import lat.cabildo.directory.merge.Absorptions;
import lat.cabildo.directory.merge.Merge;
import lat.cabildo.directory.merge.MergeRefusal.InProgress;
import lat.cabildo.directory.merge.MergeRefusal.NotAbsorbed;
import lat.cabildo.directory.merge.MergeRefusal.WithItself;
import lat.cabildo.directory.merge.Mergeable;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationAbsorbed;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationContactsChanged;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationCorrected;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationCreated;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationDissolved;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationMergeAbandoned;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationMergeStarted;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationMerged;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationReinstated;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationRenamed;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationRestored;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSeparated;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSplit;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSplitWithdrawn;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSuccessionAbandoned;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSuccessionStarted;
import lat.cabildo.directory.organization.OrganizationRefusal.NotActive;
import lat.cabildo.directory.organization.OrganizationRefusal.TooManyNames;
import lat.cabildo.directory.organization.SuccessionRefusal.NotSplit;
import lat.cabildo.directory.organization.SuccessionRefusal.TooManySuccessors;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One organization of the register. Its identifiers are its own while it is active. At most some 250 KB: 200 names, 100
 * identifiers, 200 figures, 50 sources and contact points, each of bounded length.
 */
public record Organization(
        OrganizationId id,
        OrganizationDetails details,
        List<ContactPoint> contactPoints,
        Standing standing,
        Absorptions<OrganizationId, Belongings> absorbed)
        implements Mergeable<OrganizationId, Organization, OrganizationEvent> {

    /** Name of the step that carries out a merge that has begun, or abandons it. */
    public static final String SETTLE_MERGE = "organization.settle-merge";

    /** Name of the step after which the survivor has the names and identifiers; undone by {@link #separate}. */
    public static final String ABSORB = "organization.absorb";

    /** Name of the step after which those that were given back stand for themselves again. */
    public static final String REINSTATE = "organization.reinstate";

    /** Name of the step that carries out a succession that has begun, or abandons it; undone by {@link #restore}. */
    public static final String SETTLE_SUCCESSION = "organization.settle-succession";

    /** Name of the step after which memberships say whether both sides stand; undone by {@link #restore}. */
    public static final String SETTLE_MEMBERSHIPS = "organization.settle-memberships";

    /** Name of the step after which open applications say whether both sides stand; undone by {@link #restore}. */
    public static final String SETTLE_APPLICATIONS = "organization.settle-applications";

    /** Name of the step after which posts and their mandates go with the organization; undone by {@link #restore}. */
    public static final String SETTLE_POSTS = "organization.settle-posts";

    /**
     * Name of the step after which mandates by which people stand for the organization elsewhere go with it; undone by
     * {@link #restore}.
     */
    public static final String SETTLE_REPRESENTATIVES = "organization.settle-representatives";

    public Organization {
        contactPoints = List.copyOf(contactPoints);
    }

    public static Decision<Organization, OrganizationEvent> create(OrganizationId id, OrganizationDetails details) {
        Organization created =
                new Organization(id, details.checkedFor(id), List.of(), Standing.active(), Absorptions.none());
        return Decision.of(
                created, new OrganizationCreated(id, details.classification().kind(), created.name()));
    }

    /** The name to show. */
    public Name name() {
        return details.names().shown();
    }

    @Override
    public boolean isActive() {
        return standing.isActive();
    }

    @Override
    public @Nullable Merge<OrganizationId> merge() {
        return standing.merge();
    }

    /** All who came after it, by a merge as well. */
    public List<Succession> successions() {
        OrganizationId survivor = mergedInto();
        return survivor == null
                ? standing.successions()
                : Stream.concat(standing.successions().stream(), Stream.of(Succession.merge(survivor)))
                        .toList();
    }

    @Override
    public List<OrganizationId> successors() {
        return successions().stream().map(Succession::organization).toList();
    }

    /** Keys that no other active organization may hold. */
    Set<String> uniqueKeys() {
        Set<String> keys = new TreeSet<>(isActive() ? details.identifiers().keys() : List.of());
        Merge<OrganizationId> merging = merging();
        if (merging != null) {
            keys.addAll(merging.locks(id));
        }
        Transition transition = standing.transition();
        if (transition != null) {
            keys.addAll(transition.locks(id));
        }
        return keys;
    }

    /** @param on when the old name was given up */
    public Decision<Organization, OrganizationEvent> rename(Name name, @Nullable PartialDate on) {
        requireActive();
        if (name.text().equals(name().text())) {
            return Decision.unchanged(this);
        }
        if (details.names().isFull()) {
            throw new TooManyNames(id, Names.MAX);
        }
        Name former = name().until(on);
        Organization renamed = with(details.with(details.names().renamed(name, on)));
        return Decision.of(renamed, new OrganizationRenamed(id, name, former));
    }

    /** Puts right what the register says. Dissolved organizations can be corrected, too: history has errors. */
    public Decision<Organization, OrganizationEvent> correct(OrganizationDetails corrected) {
        if (standing.status() == OrganizationStatus.MERGED) {
            throw new NotActive(this);
        }
        List<String> parts = details.differences(corrected);
        if (parts.isEmpty()) {
            return Decision.unchanged(this);
        }
        return Decision.of(with(corrected.checkedFor(id)), new OrganizationCorrected(id, parts));
    }

    /** @throws ContactRefusal if one is entered again whose owner does not agree any more */
    public Decision<Organization, OrganizationEvent> changeContacts(List<ContactPoint> points) {
        requireActive();
        return reachedAt(contacts().replacedBy(points));
    }

    /** @throws ContactRefusal if there is no such contact point */
    public Decision<Organization, OrganizationEvent> withdrawConsent(
            ContactPoint.Type type, String value, LocalDate day) {
        return reachedAt(contacts().withdrawn(type, value, day));
    }

    /**
     * @param severity null if something has arrived
     * @throws ContactRefusal if there is no such contact point
     */
    public Decision<Organization, OrganizationEvent> noteBounce(
            ContactPoint.Type type, String value, Bounce.@Nullable Severity severity, LocalDate day) {
        return reachedAt(contacts().bounced(type, value, severity, day));
    }

    /** Forgets what was somebody's own and of no use before a day. */
    public Decision<Organization, OrganizationEvent> forgetContacts(LocalDate before) {
        return reachedAt(contacts().ofOrganizationKeptSince(before));
    }

    public ContactPoints contacts() {
        return new ContactPoints(contactPoints);
    }

    private Decision<Organization, OrganizationEvent> reachedAt(List<ContactPoint> points) {
        if (contactPoints.equals(points)) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new Organization(id, details, points, standing, absorbed),
                new OrganizationContactsChanged(id, points.size()));
    }

    /** Sets off that its memberships, open applications, posts and mandates end too. */
    public Decision<Organization, OrganizationEvent> dissolve(Dissolution dissolution) {
        if (dissolution.equals(standing.dissolution())) {
            return Decision.unchanged(this);
        }
        requireActive();
        requireNoTransition();
        OrganizationEvent dissolved = new OrganizationDissolved(id, dissolution, List.of());
        return Decision.of(with(standing.dissolved(dissolution)), dissolved)
                .then(SETTLE_MEMBERSHIPS, SETTLE_POSTS, SETTLE_REPRESENTATIVES, SETTLE_APPLICATIONS);
    }

    /**
     * Begins to pass to others. From now on none of those who take part takes part in another succession, so that what
     * is looked at before it is settled stays so: that is what keeps successions free of cycles.
     */
    Decision<Organization, OrganizationEvent> beginSuccession(Transition transition) {
        if (standing.successions().containsAll(transition.successions())) {
            return Decision.unchanged(this);
        }
        requireActive();
        requireUnlocked();
        if (standing.successions().size() + transition.successions().size() > Standing.MOST_SUCCESSIONS) {
            throw new TooManySuccessors(id, Standing.MOST_SUCCESSIONS);
        }
        OrganizationEvent started = new OrganizationSuccessionStarted(id, transition.successions());
        return Decision.of(with(standing.passing(transition)), started).then(SETTLE_SUCCESSION);
    }

    /**
     * Passes to others as it has begun to, and ends unless it goes on beside them; then its memberships, open
     * applications, posts and mandates end too.
     *
     * @param isOpen whether all of them stand for themselves, and none leads back; else it is abandoned
     */
    Decision<Organization, OrganizationEvent> settleSuccession(boolean isOpen) {
        Transition transition = standing.transition();
        if (transition == null) {
            return Decision.unchanged(this);
        }
        List<Succession> all = transition.successions();
        if (!isOpen) {
            return Decision.of(with(standing.activeAgain()), new OrganizationSuccessionAbandoned(id, all));
        }
        OrganizationEvent passed = transition.kind() == SuccessionKind.SPLIT
                ? new OrganizationSplit(id, all)
                : new OrganizationDissolved(id, transition.dissolution(), all);
        Decision<Organization, OrganizationEvent> decision = Decision.of(with(standing.passed(transition)), passed);
        return transition.continues()
                ? decision
                : decision.then(SETTLE_MEMBERSHIPS, SETTLE_POSTS, SETTLE_REPRESENTATIVES, SETTLE_APPLICATIONS);
    }

    /** Undoes a split with which it went on, as far as one of those is concerned that seceded. */
    public Decision<Organization, OrganizationEvent> withdrawSplit(OrganizationId seceded) {
        Standing without = standing.without(seceded);
        if (without.successions().size() == standing.successions().size()) {
            throw new NotSplit(id, seceded);
        }
        requireActive();
        return Decision.of(with(without), new OrganizationSplitWithdrawn(id, seceded));
    }

    /** Undoes a dissolution: who came after it by that does so no longer, and what ended with it goes on. */
    public Decision<Organization, OrganizationEvent> restore() {
        if (isActive()) {
            return Decision.unchanged(this);
        }
        if (standing.status() == OrganizationStatus.MERGED) {
            throw new NotActive(this);
        }
        OrganizationEvent restored = new OrganizationRestored(id);
        return Decision.of(with(standing.activeAgain()), restored)
                .then(SETTLE_MEMBERSHIPS, SETTLE_POSTS, SETTLE_REPRESENTATIVES, SETTLE_APPLICATIONS);
    }

    @Override
    public Decision<Organization, OrganizationEvent> beginMerge(Merge<OrganizationId> merge) {
        if (merge.survivor().equals(id)) {
            throw new WithItself(id);
        }
        if (standing.merge() != null && standing.merge().survivor().equals(merge.survivor())) {
            return Decision.unchanged(this);
        }
        requireActive();
        requireUnlocked();
        OrganizationEvent started = new OrganizationMergeStarted(id, merge.survivor());
        return Decision.of(with(standing.merging(merge)), started).then(SETTLE_MERGE, ABSORB);
    }

    @Override
    public Decision<Organization, OrganizationEvent> settleMerge(boolean isOpen) {
        Merge<OrganizationId> merging = merging();
        if (merging == null) {
            return Decision.unchanged(this);
        }
        return isOpen
                ? Decision.of(with(standing.merged(merging)), new OrganizationMerged(id, merging.survivor()))
                : Decision.of(with(standing.activeAgain()), new OrganizationMergeAbandoned(id, merging.survivor()));
    }

    @Override
    public Decision<Organization, OrganizationEvent> absorb(Organization other, String process, Set<String> without) {
        if (absorbed.include(process)) {
            return Decision.unchanged(this);
        }
        Belongings taken = Belongings.missingIn(details, other.details, without);
        return Decision.of(
                new Organization(
                        id,
                        taken.addedTo(details),
                        contactPoints,
                        standing,
                        absorbed.plus(new Absorption<>(other.id, process, taken, false))),
                new OrganizationAbsorbed(id, other.id, taken));
    }

    @Override
    public Decision<Organization, OrganizationEvent> separate(OrganizationId other) {
        requireActive();
        Absorption<OrganizationId, Belongings> absorption =
                absorbed.of(other).orElseThrow(() -> new NotAbsorbed(other));
        Belongings given = absorption.taken();
        OrganizationEvent separated = new OrganizationSeparated(id, other, given);
        return Decision.of(
                        new Organization(
                                id,
                                given.takenFrom(details),
                                contactPoints,
                                standing,
                                absorbed.releasing(absorption, Belongings.NONE)),
                        separated)
                .then(REINSTATE);
    }

    @Override
    public Decision<Organization, OrganizationEvent> reinstate(String process, Set<String> without) {
        Merge<OrganizationId> merge = standing.merge();
        if (isActive() || merge == null || !merge.process().equals(process)) {
            return Decision.unchanged(this);
        }
        List<Identifier> lost = details.identifiers().all().stream()
                .filter(each -> without.contains(each.key()))
                .toList();
        OrganizationDetails kept = details.with(details.identifiers().minus(lost));
        return Decision.of(
                new Organization(id, kept, contactPoints, standing.activeAgain(), absorbed),
                new OrganizationReinstated(id, merge.survivor()));
    }

    private Organization with(OrganizationDetails changed) {
        return new Organization(id, changed, contactPoints, standing, absorbed);
    }

    private Organization with(Standing changed) {
        return new Organization(id, details, contactPoints, changed, absorbed);
    }

    private void requireUnlocked() {
        if (merging() != null) {
            throw new InProgress(id);
        }
        requireNoTransition();
    }

    private void requireNoTransition() {
        if (standing.transition() != null) {
            throw new InProgress(id);
        }
    }

    private void requireActive() {
        if (!isActive()) {
            throw new NotActive(this);
        }
    }
}
