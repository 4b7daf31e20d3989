package lat.cabildo.directory.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import lat.cabildo.directory.organization.Organization;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object with a list of organizations, which is written element by element. */
final class JsonListExport implements OrganizationExport {
    private final JsonList list;
    private final Function<Organization, ?> element;

    JsonListExport(OutputStream file, JsonMapper json, String list, Function<Organization, ?> element)
            throws IOException {
        this(new JsonList(file, json, "{\"" + list + "\":["), element);
    }

    private JsonListExport(JsonList list, Function<Organization, ?> element) {
        this.list = list;
        this.element = element;
    }

    /** A collection of features of RFC 7946. */
    static JsonListExport features(OutputStream file, JsonMapper json) throws IOException {
        return new JsonListExport(
                new JsonList(file, json, "{\"type\":\"FeatureCollection\",\"features\":["), Feature::of);
    }

    @Override
    public void add(Organization organization) throws IOException {
        list.add(element.apply(organization));
    }

    @Override
    public void close() throws IOException {
        list.end();
    }
}
