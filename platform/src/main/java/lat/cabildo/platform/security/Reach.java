package lat.cabildo.platform.security;

import java.time.Instant;
import java.util.Set;

/** How far the roots of {@code acts_for} reach; each service answers it from what it knows of memberships. */
public interface Reach {

    /** Whether {@code organization} is one of the roots or a current member of one. */
    boolean covers(Set<String> roots, String organization);

    /** Until when the knowledge of memberships is complete. */
    Instant asOf();
}
