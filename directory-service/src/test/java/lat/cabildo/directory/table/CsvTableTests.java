package lat.cabildo.directory.table;

import static lat.cabildo.directory.table.Tables.csv;
import static lat.cabildo.directory.table.Tables.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.table.UnreadableTable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTests {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparator(String separator) {
        String text = "nombre|país\r\nCuenca|EC\r\n\r\n\"Río \"\"Negro\"\"|\nAlto\"|BR".replace("|", separator);

        assertThat(csv(text))
                .containsExactly(
                        new TableRow(2, Map.of("nombre", "Cuenca", "país", "EC"), false),
                        new TableRow(4, Map.of("nombre", "Río \"Negro\"" + separator + "\nAlto", "país", "BR"), false));
    }

    @Test
    @Timeout(20)
    void takesBlanksOfAnyKindAndNumberAwayInNoTime() {
        String blanks = " \u00A0".repeat(4_900) + "x";
        String file = "\u00A0a\u2007,b\n" + (blanks + "," + blanks + "\n").repeat(200);

        assertThat(csv(file))
                .hasSize(200)
                .allSatisfy(row -> assertThat(row.cells()).containsEntry("a", "x"));
    }

    @Test
    void readsTheCharsetThatIsSaidOrMarked() {
        byte[] latin = "name\nÑuñoa".getBytes(Charset.forName("windows-1252"));
        byte[] marked = "\uFEFFname\nÑuñoa".getBytes(StandardCharsets.UTF_8);
        byte[] wide = "\uFEFFname\nÑuñoa".getBytes(StandardCharsets.UTF_16LE);

        assertThat(List.of(
                        rows(TableFormat.CSV, Charset.forName("windows-1252"), new ByteArrayInputStream(latin)),
                        rows(TableFormat.CSV, StandardCharsets.ISO_8859_1, new ByteArrayInputStream(marked)),
                        rows(TableFormat.CSV, StandardCharsets.UTF_8, new ByteArrayInputStream(wide))))
                .containsOnly(List.of(new TableRow(2, Map.of("name", "Ñuñoa"), false)));
        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> rows(TableFormat.CSV, StandardCharsets.UTF_8, new ByteArrayInputStream(latin)))
                .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.WRONG_ENCODING));
    }

    @Test
    void saysWhereQuotesBegin() {
        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> csv("name,place\nCuenca,Azuay\n\"Loja,Loja\nQuito,Pichincha\n"))
                .satisfies(unreadable -> {
                    assertThat(unreadable.reason()).isEqualTo(Reason.BROKEN_QUOTES);
                    assertThat(unreadable.line()).isEqualTo(3);
                });
        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> csv("name\n\"Cuenca\" x\n"))
                .satisfies(unreadable -> assertThat(unreadable.line()).isEqualTo(2));
    }

    @Test
    void notesRowsThatHaveNotAsManyCellsAsThereAreColumns() {
        assertThat(csv("a,b\n1\n1,2,3\n1,2\n")).extracting(TableRow::ragged).containsExactly(true, true, false);
    }

    @Test
    void refusesColumnsThatCannotBeToldApart() {
        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> csv("name,name\nx,y"))
                .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.TWO_COLUMNS_OF_ONE_NAME));
        assertThat(csv("name,,\nx,y,z")).containsExactly(new TableRow(2, Map.of("name", "x"), false));
    }

    @Test
    void refusesFilesWithoutColumns() {
        for (String text : List.of("", "\n\n", " , \n")) {
            assertThatExceptionOfType(UnreadableTable.class)
                    .isThrownBy(() -> csv(text))
                    .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.NO_COLUMNS));
        }
        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> csv("a,".repeat(300)))
                .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.TOO_MANY_COLUMNS));
    }

    /** 1 GB in one cell: more than the memory of the tests. */
    @Test
    void keepsNoMoreOfALineThanCanBeToldToBeTooLong() {
        byte[] megabyte = new byte[1024 * 1024];
        Arrays.fill(megabyte, (byte) 'x');
        InputStream line = new SequenceInputStream(Collections.enumeration(Collections.nCopies(1024, megabyte).stream()
                .map(ByteArrayInputStream::new)
                .toList()));
        InputStream file =
                new SequenceInputStream(new ByteArrayInputStream("name\n".getBytes(StandardCharsets.UTF_8)), line);

        List<TableRow> rows = rows(TableFormat.CSV, StandardCharsets.UTF_8, file);

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().cells().get("name")).hasSize(TableRow.LONGEST_CELL + 1);
    }
}
