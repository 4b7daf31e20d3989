package lat.cabildo.directory.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Function;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.table.CsvWriter;
import lat.cabildo.directory.table.XlsxWriter;
import tools.jackson.databind.json.JsonMapper;

/** In what a list can be had. */
public enum ExportFormat {
    /** The columns that an import takes, and a few that it leaves alone; formulas are defused. */
    CSV(Media.CSV, "csv"),
    XLSX(Media.XLSX, "xlsx"),
    /** One organization a line, as it is answered by itself. */
    JSONL(Media.JSONL, "jsonl"),
    /** The Popolo open government data specification's organizations. */
    POPOLO(Media.POPOLO, "json"),
    /** RFC 7946; organizations whose place is not known have no geometry. */
    GEOJSON(Media.GEOJSON, "geojson");

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

    public String mediaType() {
        return mediaType;
    }

    /** Of the names of such files. */
    public String ending() {
        return ending;
    }

    /**
     * Begins a list.
     *
     * @param file that it is written to and that stays open
     * @param view how one organization is answered by itself
     */
    public OrganizationExport open(OutputStream file, JsonMapper json, Function<Organization, ?> view)
            throws IOException {
        return switch (this) {
            case CSV -> new TableExport(new CsvWriter(file));
            case XLSX -> new TableExport(new XlsxWriter(file));
            case JSONL -> new LinesExport(file, json, view);
            case POPOLO -> new JsonListExport(file, json, "organizations", PopoloOrganization::of);
            case GEOJSON -> JsonListExport.features(file, json);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
