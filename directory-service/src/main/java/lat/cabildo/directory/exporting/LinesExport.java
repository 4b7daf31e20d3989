package lat.cabildo.directory.exporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import lat.cabildo.directory.organization.Organization;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines. */
final class LinesExport implements OrganizationExport {
    private final BufferedOutputStream file;
    private final JsonMapper json;
    private final Function<Organization, ?> view;

    LinesExport(OutputStream file, JsonMapper json, Function<Organization, ?> view) {
        this.file = new BufferedOutputStream(file);
        this.json = json;
        this.view = view;
    }

    @Override
    public void add(Organization organization) throws IOException {
        file.write(json.writeValueAsBytes(view.apply(organization)));
        file.write('\n');
    }

    @Override
    public void close() throws IOException {
        file.flush();
    }
}
