package lat.cabildo.directory.organization;

import java.util.List;
import lat.cabildo.directory.fact.Name;

/** What has happened to an organization. */
public sealed interface OrganizationEvent {

    record OrganizationCreated(OrganizationId id, OrganizationKind kind, Name name) implements OrganizationEvent {}

    /** @param former the name shown until now, as it is kept */
    record OrganizationRenamed(OrganizationId id, Name name, Name former) implements OrganizationEvent {}

    /** @param parts what the correction changed */
    record OrganizationCorrected(OrganizationId id, List<String> parts) implements OrganizationEvent {}

    record OrganizationContactsChanged(OrganizationId id, int contactPoints) implements OrganizationEvent {}

    /** @param successions who came after it; nobody, as far as the register knows, if there is none */
    record OrganizationDissolved(OrganizationId id, Dissolution dissolution, List<Succession> successions)
            implements OrganizationEvent {

        public OrganizationDissolved {
            successions = List.copyOf(successions);
        }
    }

    /** Nobody else may come after any of them until it is settled. */
    record OrganizationSuccessionStarted(OrganizationId id, List<Succession> successions)
            implements OrganizationEvent {}

    /** One of those who should come after it ended meanwhile, or has it as a successor. */
    record OrganizationSuccessionAbandoned(OrganizationId id, List<Succession> successions)
            implements OrganizationEvent {}

    /** @param successions at least one; by each it goes on, or by each it ended */
    record OrganizationSplit(OrganizationId id, List<Succession> successions) implements OrganizationEvent {}

    /** @param successor that has not seceded after all */
    record OrganizationSplitWithdrawn(OrganizationId id, OrganizationId successor) implements OrganizationEvent {}

    record OrganizationRestored(OrganizationId id) implements OrganizationEvent {}

    /** Nobody else may be merged into or with either of the two until it is settled. */
    record OrganizationMergeStarted(OrganizationId id, OrganizationId into) implements OrganizationEvent {}

    /** The survivor did not stand for itself any more. */
    record OrganizationMergeAbandoned(OrganizationId id, OrganizationId into) implements OrganizationEvent {}

    record OrganizationMerged(OrganizationId id, OrganizationId into) implements OrganizationEvent {}

    record OrganizationAbsorbed(OrganizationId id, OrganizationId other, Belongings taken)
            implements OrganizationEvent {}

    record OrganizationSeparated(OrganizationId id, OrganizationId other, Belongings given)
            implements OrganizationEvent {}

    record OrganizationReinstated(OrganizationId id, OrganizationId from) implements OrganizationEvent {}
}
