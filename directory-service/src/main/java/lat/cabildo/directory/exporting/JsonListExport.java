package lat.cabildo.directory.exporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import lat.cabildo.directory.organization.Organization;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object with a list, which is written element by element. */
final class JsonListExport implements OrganizationExport {
    private final BufferedOutputStream file;
    private final JsonMapper json;
    private final Function<Organization, ?> element;
    private boolean any;

    JsonListExport(OutputStream file, JsonMapper json, String list, Function<Organization, ?> element)
            throws IOException {
        this(file, json, element, "{\"" + list + "\":[");
    }

    private JsonListExport(OutputStream file, JsonMapper json, Function<Organization, ?> element, String begin)
            throws IOException {
        this.file = new BufferedOutputStream(file);
        this.json = json;
        this.element = element;
        write(begin);
    }

    /** A collection of features of RFC 7946. */
    static JsonListExport features(OutputStream file, JsonMapper json) throws IOException {
        return new JsonListExport(file, json, Feature::of, "{\"type\":\"FeatureCollection\",\"features\":[");
    }

    @Override
    public void add(Organization organization) throws IOException {
        write(any ? ",\n" : "\n");
        any = true;
        file.write(json.writeValueAsBytes(element.apply(organization)));
    }

    @Override
    public void close() throws IOException {
        write("\n]}\n");
        file.flush();
    }

    private void write(String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
