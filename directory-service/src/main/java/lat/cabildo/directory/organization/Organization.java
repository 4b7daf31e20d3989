package lat.cabildo.directory.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
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
import lat.cabildo.directory.organization.OrganizationRefusal.MergeInProgress;
import lat.cabildo.directory.organization.OrganizationRefusal.MergeWithItself;
import lat.cabildo.directory.organization.OrganizationRefusal.NotAbsorbed;
import lat.cabildo.directory.organization.OrganizationRefusal.NotActive;
import lat.cabildo.directory.organization.OrganizationRefusal.TooManyNames;
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
        List<Absorption> absorbed) {

    /** Name of the step that carries out a merge that has begun, or abandons it. */
    public static final String SETTLE_MERGE = "organization.settle-merge";

    /** Name of the step after which the survivor has the names and identifiers; undone by {@link #separate}. */
    public static final String ABSORB = "organization.absorb";

    /** Name of the step after which those that were given back stand for themselves again. */
    public static final String REINSTATE = "organization.reinstate";

    /** Name of the step after which memberships say whether both sides stand; undone by {@link #restore}. */
    public static final String SETTLE_MEMBERSHIPS = "organization.settle-memberships";

    /** Name of the step after which posts and their mandates go with the organization; undone by {@link #restore}. */
    public static final String SETTLE_POSTS = "organization.settle-posts";

    /** Begins the keys that keep a second merge away from those who take part in one. */
    static final String MERGE_LOCK = "merge:";

    /** Beyond it the oldest can no longer be given back. */
    static final int MAX_ABSORBED = 100;

    public Organization {
        contactPoints = List.copyOf(contactPoints);
        absorbed = List.copyOf(absorbed);
    }

    public static Decision<Organization, OrganizationEvent> create(OrganizationId id, OrganizationDetails details) {
        Organization created = new Organization(id, details.checkedFor(id), List.of(), Standing.active(), List.of());
        return Decision.of(
                created, new OrganizationCreated(id, details.classification().kind(), created.name()));
    }

    /** The name to show. */
    public Name name() {
        return details.names().shown();
    }

    public boolean isActive() {
        return standing.isActive();
    }

    /** Keys that no other active organization may hold. */
    Set<String> uniqueKeys() {
        Set<String> keys = new TreeSet<>(isActive() ? details.identifiers().keys() : List.of());
        Merge merging = standing.merging();
        if (merging != null) {
            keys.add(MERGE_LOCK + id);
            keys.add(MERGE_LOCK + merging.survivor());
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

    public Decision<Organization, OrganizationEvent> changeContacts(List<ContactPoint> points) {
        requireActive();
        if (contactPoints.equals(points)) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new Organization(id, details, points, standing, absorbed),
                new OrganizationContactsChanged(id, points.size()));
    }

    /** Sets off that its memberships, posts and mandates end too. */
    public Decision<Organization, OrganizationEvent> dissolve(Dissolution dissolution) {
        if (dissolution.equals(standing.dissolution())) {
            return Decision.unchanged(this);
        }
        requireActive();
        OrganizationEvent dissolved = new OrganizationDissolved(id, dissolution);
        return Decision.of(with(Standing.dissolved(dissolution)), dissolved).then(SETTLE_MEMBERSHIPS, SETTLE_POSTS);
    }

    /** Undoes a dissolution; what ended with it goes on. */
    public Decision<Organization, OrganizationEvent> restore() {
        if (isActive()) {
            return Decision.unchanged(this);
        }
        if (standing.status() == OrganizationStatus.MERGED) {
            throw new NotActive(this);
        }
        OrganizationEvent restored = new OrganizationRestored(id);
        return Decision.of(with(Standing.active()), restored).then(SETTLE_MEMBERSHIPS, SETTLE_POSTS);
    }

    /**
     * Begins to merge this organization into another. From now on neither takes part in a second merge, so that the
     * survivor cannot be merged away before it is looked at again: that is what keeps successors free of cycles.
     */
    Decision<Organization, OrganizationEvent> beginMerge(Merge merge) {
        if (merge.survivor().equals(id)) {
            throw new MergeWithItself(id);
        }
        if (standing.merge() != null && standing.merge().survivor().equals(merge.survivor())) {
            return Decision.unchanged(this);
        }
        requireActive();
        if (standing.merging() != null) {
            throw new MergeInProgress(id);
        }
        OrganizationEvent started = new OrganizationMergeStarted(id, merge.survivor());
        return Decision.of(with(Standing.merging(merge)), started).then(SETTLE_MERGE, ABSORB);
    }

    /** Carries out the merge that has begun, if the survivor stands for itself. */
    Decision<Organization, OrganizationEvent> settleMerge(boolean survivorIsActive) {
        Merge merging = standing.merging();
        if (merging == null) {
            return Decision.unchanged(this);
        }
        return survivorIsActive
                ? Decision.of(with(Standing.merged(merging)), new OrganizationMerged(id, merging.survivor()))
                : Decision.of(with(Standing.active()), new OrganizationMergeAbandoned(id, merging.survivor()));
    }

    /** Takes over names and identifiers of one that was merged into this one. */
    Decision<Organization, OrganizationEvent> absorb(Organization other, String process, Set<String> without) {
        if (absorbed.stream().anyMatch(each -> each.process().equals(process))) {
            return Decision.unchanged(this);
        }
        List<Identifier> identifiers = details.identifiers().missing(other.details.identifiers()).stream()
                .filter(each -> !without.contains(each.key()))
                .toList();
        List<Name> names = details.names().missing(other.details.names());
        Absorption absorption = new Absorption(other.id, process, names, identifiers, false);
        List<Absorption> all = new ArrayList<>(absorbed);
        all.removeIf(each -> each.organization().equals(other.id));
        all.add(absorption);
        OrganizationDetails grown = details.with(details.names().plus(names))
                .with(details.identifiers().plus(identifiers));
        return Decision.of(
                new Organization(
                        id,
                        grown,
                        contactPoints,
                        standing,
                        all.subList(Math.max(0, all.size() - MAX_ABSORBED), all.size())),
                new OrganizationAbsorbed(id, absorption));
    }

    /** Undoes a merge: gives back what was taken over, and has the other stand for itself again. */
    Decision<Organization, OrganizationEvent> separate(OrganizationId other) {
        requireActive();
        Absorption absorption = absorbed.stream()
                .filter(each -> each.organization().equals(other) && !each.released())
                .findFirst()
                .orElseThrow(() -> new NotAbsorbed(other));
        List<Absorption> all = new ArrayList<>(absorbed);
        all.replaceAll(each -> each.equals(absorption) ? absorption.release() : each);
        OrganizationDetails shrunk = details.with(details.names().minus(absorption.names()))
                .with(details.identifiers().minus(absorption.identifiers()));
        OrganizationEvent separated = new OrganizationSeparated(id, absorption.release());
        return Decision.of(new Organization(id, shrunk, contactPoints, standing, all), separated)
                .then(REINSTATE);
    }

    /** Stands for itself again, without identifiers that others have taken in the meantime. */
    Decision<Organization, OrganizationEvent> reinstate(String process, Set<String> without) {
        Merge merge = standing.merge();
        if (isActive() || merge == null || !merge.process().equals(process)) {
            return Decision.unchanged(this);
        }
        List<Identifier> lost = details.identifiers().all().stream()
                .filter(each -> without.contains(each.key()))
                .toList();
        OrganizationDetails kept = details.with(details.identifiers().minus(lost));
        return Decision.of(
                new Organization(id, kept, contactPoints, Standing.active(), absorbed),
                new OrganizationReinstated(id, merge.survivor()));
    }

    private Organization with(OrganizationDetails changed) {
        return new Organization(id, changed, contactPoints, standing, absorbed);
    }

    private Organization with(Standing changed) {
        return new Organization(id, details, contactPoints, changed, absorbed);
    }

    private void requireActive() {
        if (!isActive()) {
            throw new NotActive(this);
        }
    }
}
