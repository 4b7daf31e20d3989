package lat.cabildo.bad.organization;

sealed interface OrganizationEvent {
    record OrganizationCreated(String id) implements OrganizationEvent {}
}
