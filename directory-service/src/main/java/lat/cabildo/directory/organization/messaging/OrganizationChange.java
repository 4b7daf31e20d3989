package lat.cabildo.directory.organization.messaging;

import java.util.List;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.organization.OrganizationKind;
import org.jspecify.annotations.Nullable;

/** The facts that organizations tell. */
sealed interface OrganizationChange {

    record Created(String id, OrganizationKind kind, String name) implements OrganizationChange {}

    record Renamed(String id, NameJson name, NameJson former) implements OrganizationChange {}

    record Corrected(String id, List<String> parts) implements OrganizationChange {}

    /** Tells how many contact points there are now; the addresses travel on the contacts topic. */
    record ContactsChanged(String id, int contactPoints) implements OrganizationChange {}

    record Dissolved(String id, String reason, @Nullable String on) implements OrganizationChange {}
}
