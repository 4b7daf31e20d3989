package lat.cabildo.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import lat.cabildo.platform.security.Reach;
import org.springframework.stereotype.Component;

/** The register's own reach: the roots alone. */
@Component
class DirectoryReach implements Reach {
    private final Clock clock;

    DirectoryReach(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean covers(Set<String> roots, String organization) {
        return roots.contains(organization);
    }

    @Override
    public Instant asOf() {
        return clock.instant();
    }
}
