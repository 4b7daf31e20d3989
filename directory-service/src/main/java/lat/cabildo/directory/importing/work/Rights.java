package lat.cabildo.directory.importing.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lat.cabildo.directory.importing.Importer;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** What somebody may do who has a file imported; what was looked up is remembered for one chunk. */
final class Rights {
    private static final String NOTHING = "";

    private final Authority authority;
    private final Organizations organizations;
    private final Caller caller;
    private final Map<String, Boolean> known = new HashMap<>();

    Rights(Authority authority, Organizations organizations, Importer importer) {
        this.authority = authority;
        this.organizations = organizations;
        this.caller = new Caller(
                new Actor(importer.client(), importer.subject()),
                Set.of(),
                Set.copyOf(importer.actsFor()),
                importer.secretariat());
    }

    /** Whether they may change an organization, or what is part of it; null for what is part of nothing. */
    boolean cover(@Nullable OrganizationId organization) {
        return caller.secretariat()
                || known.computeIfAbsent(
                        organization == null ? NOTHING : organization.value(),
                        _ -> authority.allows(caller, organizations.ownersOf(organization)));
    }
}
