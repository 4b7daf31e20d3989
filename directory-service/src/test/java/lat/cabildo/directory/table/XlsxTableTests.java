package lat.cabildo.directory.table;

import static lat.cabildo.directory.table.Tables.workbook;
import static lat.cabildo.directory.table.Tables.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lat.cabildo.directory.table.UnreadableTable.Reason;
import org.junit.jupiter.api.Test;

class XlsxTableTests {
    private static final String HEADER =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>checked</t></is></c>"
                    + "<c r=\"C1\" t=\"str\"><v>population</v></c></row>";
    private static final Map<String, String> STRINGS = Map.of(
            "xl/sharedStrings.xml",
            "<sst><si><t>name</t></si><si><r><t>Cuen</t></r><r><t>ca</t></r><rPh><t>x</t></rPh></si></sst>",
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-409]dd/mm/yyyy\"/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");

    @Test
    void readsWhatCellsShow() {
        byte[] file = workbook(
                HEADER
                        + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\" s=\"1\"><v>45728</v></c>"
                        + "<c r=\"C3\"><v>6.0371E5</v></c></row>"
                        + "<row r=\"4\"><c r=\"C4\"><f>1/10</f><v>0.10000000000000001</v></c></row>",
                STRINGS);

        assertThat(xlsx(file))
                .containsExactly(
                        new TableRow(
                                3, Map.of("name", "Cuenca", "checked", "2025-03-12", "population", "603710"), false),
                        new TableRow(4, Map.of("population", "0.1"), false));
    }

    @Test
    void saysThatAFileIsBroken() {
        for (byte[] file : new byte[][] {
            "name\nCuenca".getBytes(StandardCharsets.UTF_8),
            new byte[0],
            workbook("<row><c", Map.of()),
            Arrays.copyOf(workbook(HEADER, STRINGS), 200)
        }) {
            assertThatExceptionOfType(UnreadableTable.class)
                    .isThrownBy(() -> xlsx(file))
                    .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.BROKEN_FORMAT));
        }
    }

    @Test
    void wantsRowsWhoseNumbersAscend() {
        for (String numbers : new String[] {"2 2", "3 2", "0 1", "2147483647 1"}) {
            StringBuilder rows = new StringBuilder(HEADER);
            for (String number : numbers.split(" ")) {
                rows.append("<row r=\"%s\"><c t=\"str\"><v>x</v></c></row>".formatted(number));
            }
            byte[] file = workbook(rows.toString(), STRINGS);

            assertThatExceptionOfType(UnreadableTable.class)
                    .as(numbers)
                    .isThrownBy(() -> xlsx(file))
                    .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.BROKEN_FORMAT));
        }
    }

    @Test
    void readsNamesWithPrefixes() {
        String sheet = "<x:sheetData><x:row r=\"1\"><x:c t=\"str\"><x:v>name</x:v></x:c></x:row>"
                + "<x:row><x:c t=\"str\"><x:v>Loja</x:v></x:c></x:row></x:sheetData>";

        assertThat(xlsx(workbook(sheet, Map.of()))).containsExactly(new TableRow(2, Map.of("name", "Loja"), false));
    }

    @Test
    void goesNotAsFarAsAnAddressSays() {
        String far = HEADER + "<row r=\"2\"><c r=\"ZZZZZZZ2\"><v>1</v></c></row>";

        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> xlsx(workbook(far, STRINGS)))
                .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.TOO_MANY_COLUMNS));
    }

    @Test
    void followsNothingThatAPartDeclares() {
        String strings = "<!DOCTYPE sst [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><sst><si><t>&a;</t></si></sst>";

        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> xlsx(workbook(HEADER, Map.of("xl/sharedStrings.xml", strings))));
    }

    /** Some kilobytes that grow to hundreds of megabytes. */
    @Test
    void givesUpOnAFileThatGrowsTooLarge() throws IOException {
        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> xlsx(bomb(20, "<sst>", "<si><t>%s</t></si>")))
                .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.GROWS_TOO_LARGE));
        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> xlsx(bomb(270, "<sst><si><t>", "%s")))
                .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.GROWS_TOO_LARGE));
    }

    private static byte[] bomb(int megabytes, String begin, String element) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.BEST_SPEED);
            Tables.put(zip, "xl/workbook.xml", "<workbook><sheets><sheet id=\"r1\"/></sheets></workbook>");
            Tables.put(zip, "xl/_rels/workbook.xml.rels", "<Relationships/>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(begin.getBytes(StandardCharsets.UTF_8));
            byte[] more = element.formatted("x".repeat(1_000)).repeat(1_024).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i <= megabytes; i++) {
                zip.write(more);
            }
            zip.closeEntry();
        }
        return file.toByteArray();
    }
}
