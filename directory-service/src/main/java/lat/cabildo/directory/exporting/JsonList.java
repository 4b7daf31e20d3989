package lat.cabildo.directory.exporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object with a list, which is written element by element. */
final class JsonList {
    private final BufferedOutputStream file;
    private final JsonMapper json;
    private boolean any;

    /** @param begin all that comes before the first element */
    JsonList(OutputStream file, JsonMapper json, String begin) throws IOException {
        this.file = new BufferedOutputStream(file);
        this.json = json;
        write(begin);
    }

    void add(Object element) throws IOException {
        write(any ? ",\n" : "\n");
        any = true;
        file.write(json.writeValueAsBytes(element));
    }

    /** Ends the list. Without that, it can be seen that it broke off. */
    void end() throws IOException {
        write("\n]}\n");
        file.flush();
    }

    private void write(String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
