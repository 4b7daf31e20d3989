package lat.cabildo.platform.security;

import java.time.Instant;
import java.util.List;

/** The caller acts for none of the organizations concerned, as far as memberships are known here. */
public final class ForeignOrganization extends RuntimeException {
    private final List<String> organizations;
    private final Instant asOf;

    ForeignOrganization(List<String> organizations, Instant asOf) {
        super("foreign organization");
        this.organizations = organizations;
        this.asOf = asOf;
    }

    public List<String> organizations() {
        return organizations;
    }

    /** How fresh the knowledge of memberships is. */
    public Instant asOf() {
        return asOf;
    }
}
