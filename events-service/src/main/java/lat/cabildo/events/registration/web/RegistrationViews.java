package lat.cabildo.events.registration.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.events.directory.Directory;
import lat.cabildo.events.directory.OrganizationCopy;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.registration.Registration;
import lat.cabildo.events.registration.web.RegistrationView.RegisteredOrganizationView;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.replica.Resolved;
import lat.cabildo.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins registrations with the names of organizations, and leaves out what the caller may not read. */
@Component
class RegistrationViews {
    private static final String CONTACTS = "events:contacts";

    private final Directory directory;

    RegistrationViews(Directory directory) {
        this.directory = directory;
    }

    RegistrationView of(Registration registration, Caller caller) {
        return RegistrationView.of(
                registration, view(registration.organization(), known(List.of(registration))), caller.has(CONTACTS));
    }

    Page<RegistrationView> of(Page<Stored<Registration>> page, Caller caller) {
        Map<OrganizationId, Resolved<OrganizationId, OrganizationCopy>> known =
                known(page.items().stream().map(Stored::state).toList());
        return page.map(stored ->
                RegistrationView.of(stored.state(), view(stored.state().organization(), known), caller.has(CONTACTS)));
    }

    private Map<OrganizationId, Resolved<OrganizationId, OrganizationCopy>> known(List<Registration> registrations) {
        return directory.organizations(registrations.stream()
                .map(Registration::organization)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static @Nullable RegisteredOrganizationView view(
            @Nullable OrganizationId id, Map<OrganizationId, Resolved<OrganizationId, OrganizationCopy>> known) {
        if (id == null) {
            return null;
        }
        Resolved<OrganizationId, OrganizationCopy> found = known.get(id);
        if (found == null) {
            return new RegisteredOrganizationView(id.value(), null, null);
        }
        OrganizationId was = found.was();
        return new RegisteredOrganizationView(
                found.id().value(), found.copy().name(), was == null ? null : was.value());
    }
}
