package lat.cabildo.directory.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lat.cabildo.directory.table.CsvWriter;
import lat.cabildo.directory.table.XlsxWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a list of one kind of elements is in each of the formats that it can be had in.
 *
 * @param <T> what is known of an element when it is written
 */
public final class ExportedList<T> {

    private interface Opening<T> {
        ListExport<T> open(OutputStream file, JsonMapper json) throws IOException;
    }

    private final String name;
    private final List<ExportFormat> formats = new ArrayList<>();
    private final Map<ExportFormat, Opening<T>> openings = new EnumMap<>(ExportFormat.class);

    private ExportedList(String name) {
        this.name = name;
    }

    /**
     * A list that can be had as a table and as lines.
     *
     * @param name of the files
     * @param line how an element is answered by itself
     */
    static <T> ExportedList<T> of(String name, List<Column<T>> columns, Function<? super T, ?> line) {
        return new ExportedList<T>(name)
                .with(ExportFormat.CSV, (file, _) -> new TableExport<>(new CsvWriter(file), columns))
                .with(ExportFormat.XLSX, (file, _) -> new TableExport<>(new XlsxWriter(file), columns))
                .with(ExportFormat.JSONL, (file, json) -> new LinesExport<>(file, json, line));
    }

    /** @param element as Popolo has it; empty for what it has no way to say */
    ExportedList<T> popolo(String list, Function<? super T, Optional<?>> element) {
        return with(ExportFormat.POPOLO, (file, json) -> JsonListExport.of(file, json, list, element));
    }

    ExportedList<T> geoJson(Function<? super T, Feature> feature) {
        return with(ExportFormat.GEOJSON, (file, json) -> JsonListExport.features(file, json, feature));
    }

    /** Whoever does not say in what, gets it in this. */
    ExportedList<T> preferably(ExportFormat format) {
        formats.remove(format);
        formats.addFirst(format);
        return this;
    }

    private ExportedList<T> with(ExportFormat format, Opening<T> opening) {
        formats.add(format);
        openings.put(format, opening);
        return this;
    }

    String name() {
        return name;
    }

    /** The preferred one first. */
    List<ExportFormat> formats() {
        return List.copyOf(formats);
    }

    /**
     * Begins a list.
     *
     * @param file that it is written to and that stays open
     * @throws IllegalArgumentException if it cannot be had in this format
     */
    ListExport<T> open(ExportFormat format, OutputStream file, JsonMapper json) throws IOException {
        Opening<T> opening = openings.get(format);
        if (opening == null) {
            throw new IllegalArgumentException(name + " as " + format);
        }
        return opening.open(file, json);
    }
}
