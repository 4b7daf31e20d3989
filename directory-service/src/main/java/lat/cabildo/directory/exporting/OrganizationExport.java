package lat.cabildo.directory.exporting;

import java.io.IOException;
import lat.cabildo.directory.organization.Organization;

/** A list of organizations that is being written; each is written before the next one is asked for. */
public interface OrganizationExport extends AutoCloseable {

    void add(Organization organization) throws IOException;

    /** Ends the list. Without that, it can be seen that it broke off. */
    @Override
    void close() throws IOException;
}
