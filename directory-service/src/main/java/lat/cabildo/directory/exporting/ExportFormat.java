package lat.cabildo.directory.exporting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In what a list can be had. */
public enum ExportFormat {
    /** Of organizations the columns that an import takes, and a few that it leaves alone; formulas are defused. */
    CSV(Media.CSV, "csv"),
    XLSX(Media.XLSX, "xlsx"),
    /** One element a line, as it is answered by itself. */
    JSONL(Media.JSONL, "jsonl"),
    /** The Popolo open government data specification's class of such elements. */
    POPOLO(Media.POPOLO, "json"),
    /** RFC 7946; organizations whose place is not known have no geometry. */
    GEOJSON(Media.GEOJSON, "geojson");

    /** What lists without coordinates may be asked for. */
    public static final String WITHOUT_PLACE = "csv|xlsx|jsonl|popolo";

    /** What lists may be asked for of which Popolo has no class. */
    public static final String PLAIN = "csv|xlsx|jsonl";

    /** Their media types. */
    public static final class Media {
        public static final String CSV = "text/csv";
        public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        public static final String JSONL = "application/x-ndjson";
        public static final String POPOLO = "application/json";
        public static final String GEOJSON = "application/geo+json";

        private Media() {}
    }

    private final String mediaType;
    private final String ending;

    ExportFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** Of the names of such files. */
    String ending() {
        return ending;
    }

    /** Of the word that stands for it. */
    public static @Nullable ExportFormat ofNullable(@Nullable String word) {
        return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
