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

    record OrganizationDissolved(OrganizationId id, Dissolution dissolution) implements OrganizationEvent {}
}
