package lat.cabildo.directory.organization;

import java.util.Objects;

/**
 * What an organization is merged into.
 *
 * @param process id of the command that began it, to tell two merges of the same organizations apart
 */
record Merge(OrganizationId survivor, String process) {

    public Merge {
        Objects.requireNonNull(survivor);
        Objects.requireNonNull(process);
    }
}
