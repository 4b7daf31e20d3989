package lat.cabildo.directory.exporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines. */
final class LinesExport<T> implements ListExport<T> {
    private final BufferedOutputStream file;
    private final JsonMapper json;
    private final Function<? super T, ?> line;

    LinesExport(OutputStream file, JsonMapper json, Function<? super T, ?> line) {
        this.file = new BufferedOutputStream(file);
        this.json = json;
        this.line = line;
    }

    @Override
    public void add(T element) throws IOException {
        file.write(json.writeValueAsBytes(line.apply(element)));
        file.write('\n');
    }

    @Override
    public void close() throws IOException {
        file.flush();
    }
}
