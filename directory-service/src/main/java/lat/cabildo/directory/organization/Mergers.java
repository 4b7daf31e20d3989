package lat.cabildo.directory.organization;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import lat.cabildo.directory.organization.OrganizationRefusal.IdentifierTaken;
import lat.cabildo.directory.organization.OrganizationRefusal.SurvivorNotActive;
import lat.cabildo.directory.organization.OrganizationRefusal.UnknownSurvivor;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Stored;

/**
 * Merging one organization into another: begin, which locks both against other merges; settle, which looks again
 * whether the survivor stands for itself and marks the other as merged; absorb, which gives the survivor names and
 * identifiers. The process's undo is to separate them, on the survivor. Every step can be repeated: each is run at
 * once, so that who has asked sees the outcome, and again by the process, should the service die in between.
 */
public final class Mergers {
    private final Organizations organizations;

    Mergers(Organizations organizations) {
        this.organizations = organizations;
    }

    /**
     * Returns once the organization is merged and the survivor has absorbed it.
     *
     * @throws UnknownSurvivor if what it should be merged into is not in the register
     * @throws SurvivorNotActive if that does not stand for itself
     */
    public Stored<Organization> merge(Command command, OrganizationId id, OrganizationId into) {
        if (organizations.find(into).isEmpty()) {
            throw new UnknownSurvivor(into);
        }
        requireActive(into);
        Stored<Organization> begun = organizations.change(
                command, id, organization -> organization.beginMerge(new Merge(into, command.id())));
        Stored<Organization> settled =
                begun.state().standing().merging() == null ? begun : settle(command.next(command.id() + ":settle"), id);
        if (settled.state().standing().merge() == null) {
            throw new SurvivorNotActive(into);
        }
        absorb(command.next(command.id() + ":absorb"), id);
        return settled;
    }

    /** Undoes a merge, on the survivor; returns once the other stands for itself again. */
    public Stored<Organization> separate(Command command, OrganizationId survivor, OrganizationId absorbed) {
        Stored<Organization> separated =
                organizations.change(command, survivor, organization -> organization.separate(absorbed));
        reinstate(command.next(command.id() + ":reinstate"), survivor);
        return separated;
    }

    /**
     * The lock that has been held since it began keeps the survivor from being merged between the look and the write.
     */
    Stored<Organization> settle(Command command, OrganizationId id) {
        return organizations.change(command, id, organization -> {
            Merge merging = organization.standing().merging();
            boolean active = merging != null
                    && organizations
                            .find(merging.survivor())
                            .filter(survivor -> survivor.state().isActive())
                            .isPresent();
            return organization.settleMerge(active);
        });
    }

    /** The survivor, or who has absorbed it in the meantime, takes over what nobody else has taken. */
    void absorb(Command command, OrganizationId id) {
        Organization merged = organizations.get(id).state();
        Merge merge = merged.standing().merge();
        if (merged.standing().mergedInto() == null || merge == null) {
            return;
        }
        OrganizationId survivor = organizations.survivorOf(id).state().id();
        withoutTakenIdentifiers(
                command, survivor, without -> organization -> organization.absorb(merged, merge.process(), without));
    }

    /** Those that a survivor has given back stand for themselves again. */
    void reinstate(Command command, OrganizationId survivor) {
        organizations.get(survivor).state().absorbed().stream()
                .filter(Absorption::released)
                .forEach(absorption -> withoutTakenIdentifiers(
                        command.next(command.id() + ":" + absorption.organization()),
                        absorption.organization(),
                        without -> organization -> organization.reinstate(absorption.process(), without)));
    }

    private void withoutTakenIdentifiers(
            Command command,
            OrganizationId id,
            Function<Set<String>, Function<Organization, Decision<Organization, OrganizationEvent>>> decision) {
        Set<String> taken = new HashSet<>();
        while (true) {
            try {
                organizations.change(command, id, decision.apply(Set.copyOf(taken)));
                return;
            } catch (IdentifierTaken refused) {
                if (!taken.add(refused.identifier())) {
                    throw refused;
                }
            }
        }
    }

    private void requireActive(OrganizationId survivor) {
        if (!organizations.get(survivor).state().isActive()) {
            throw new SurvivorNotActive(survivor);
        }
    }
}
