package lat.cabildo.directory.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import lat.cabildo.directory.table.UnreadableTable.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads organizations in Popolo's shape, one at a time, and lays each out as a row: single values under their names,
 * {@code identifiers} and {@code other_names} as lists with a bar between their elements, coordinates out of the area's
 * geometry.
 */
final class PopoloTable {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxStringLength(2 * 1024 * 1024)
                            .maxNameLength(1_000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Of one organization, which is held in memory while it is laid out. */
    private static final int MOST_TOKENS = 20_000;

    private static final int MOST_BYTES = 1024 * 1024;

    private PopoloTable() {}

    static void read(InputStream file, Consumer<TableRow> rows) throws IOException {
        BoundedInput bytes = new BoundedInput(file, Long.MAX_VALUE, Reason.GROWS_TOO_LARGE);
        try (Bounded parser = new Bounded(JSON.createParser(bytes))) {
            toList(parser);
            bytes.allow(MOST_BYTES);
            int number = 0;
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                parser.left = MOST_TOKENS;
                JsonNode organization = JSON.readTree(parser);
                rows.accept(new TableRow(++number, cells(organization), false));
                bytes.allow(MOST_BYTES);
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw new UnreadableTable(Reason.BROKEN_FORMAT);
            }
        } catch (JacksonException broken) {
            throw new UnreadableTable(Reason.BROKEN_FORMAT, broken.getLocation() == null ? null : line(broken), broken);
        }
    }

    private static int line(JacksonException broken) {
        return Math.max(1, broken.getLocation().getLineNr());
    }

    /** Goes to the beginning of the list of organizations. */
    private static void toList(JsonParser parser) {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME
                    && !parser.currentName().equals("organizations")) {
                parser.nextToken();
                parser.skipChildren();
            }
            parser.nextToken();
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new UnreadableTable(Reason.BROKEN_FORMAT);
        }
    }

    private static Map<String, String> cells(JsonNode organization) {
        Row row = new Row();
        for (String name : new String[] {"id", "name", "classification", "parent_id"}) {
            row.put(name, organization.path(name));
        }
        for (JsonNode each : organization.path("other_names")) {
            row.add("other_names", each.path("name").asString(""));
        }
        for (JsonNode each : organization.path("identifiers")) {
            row.add(
                    "identifiers",
                    each.path("scheme").asString("") + ":"
                            + each.path("identifier").asString(""));
        }
        JsonNode area = organization.path("area");
        row.area(area.isMissingNode() ? organization.path("area_id") : area.path("identifier"));
        row.put("area_name", area.path("name"));
        JsonNode point = area.path("geometry").path("coordinates");
        row.put("longitude", point.path(0));
        row.put("latitude", point.path(1));
        return row.cells;
    }

    /** Gives up when an organization has too many parts. */
    private static final class Bounded extends JsonParserDelegate {
        private int left = Integer.MAX_VALUE;

        Bounded(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() {
            requireRoom();
            return super.nextToken();
        }

        @Override
        public String nextName() {
            requireRoom();
            return super.nextName();
        }

        private void requireRoom() {
            if (left-- <= 0) {
                throw new UnreadableTable(Reason.GROWS_TOO_LARGE);
            }
        }
    }

    /** The cells of a row while it is laid out. */
    private static final class Row {
        private final Map<String, String> cells = new LinkedHashMap<>();

        void put(String column, JsonNode value) {
            if (value.isValueNode() && !value.isNull()) {
                add(column, value.asString());
            }
        }

        /** Codes of countries and of their parts are told by their shape. */
        void area(JsonNode identifier) {
            String code = identifier.asString("");
            if (code.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?")) {
                add("country", code.substring(0, 2));
                add("subdivision", code.length() > 2 ? code : "");
            } else {
                put("area_id", identifier);
            }
        }

        void add(String column, String text) {
            String clean = TableRow.clean(text);
            if (!clean.isEmpty()) {
                CellText cell = new CellText();
                String before = cells.get(column);
                cell.append(before == null ? clean : before + "|" + clean);
                cells.put(column, cell.take());
            }
        }
    }
}
