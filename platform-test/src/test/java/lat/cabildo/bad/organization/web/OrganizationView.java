package lat.cabildo.bad.organization.web;

public record OrganizationView(String id) {}
