package lat.cabildo.directory.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small files that would fill the memory are read by a machine that has little of it. */
class TableBombTests {
    private static final int SIZE = 16 * 1024 * 1024;
    private static final String X = "x".repeat(1_000);

    @TempDir
    private Path directory;

    /** What a part of a workbook begins with, and what it goes on with. */
    enum Bomb {
        COMMENT("xl/workbook.xml", "<workbook><!--", _ -> X, "grows-too-large"),
        INSTRUCTION("xl/sharedStrings.xml", "<sst><?x ", _ -> X, "grows-too-large"),
        ATTRIBUTE("xl/worksheets/sheet1.xml", "<worksheet><row r='", _ -> X, "grows-too-large"),
        ATTRIBUTES("xl/worksheets/sheet1.xml", "<worksheet><row", i -> many(i, " a%x='1'"), "broken-format"),
        DECLARATION("xl/styles.xml", "<!DOCTYPE styleSheet [", _ -> "<!--" + X + "-->", "grows-too-large"),
        ENTITIES("xl/styles.xml", "<!DOCTYPE x [<!ENTITY a 'a'>]><x>", _ -> "&a;".repeat(300), "broken-format"),
        CDATA("xl/sharedStrings.xml", "<sst><si><t><![CDATA[", _ -> X, "grows-too-large"),
        TEXTS("xl/sharedStrings.xml", "<sst>", _ -> "<si/>".repeat(200), "grows-too-large"),
        NAME("xl/workbook.xml", "<workbook><", _ -> X, "broken-format"),
        NAMES("xl/worksheets/sheet1.xml", "<worksheet>", i -> many(i, "<a%x/>"), "grows-too-large"),
        PREFIXES("xl/worksheets/sheet1.xml", "<worksheet>", i -> many(i, "<c xmlns:a%x='b'/>"), "grows-too-large"),
        INSTRUCTIONS("xl/worksheets/sheet1.xml", "<worksheet>", i -> many(i, "<?a%x?>"), "broken-format"),
        DEPTH("xl/worksheets/sheet1.xml", "<worksheet>", _ -> "<a>".repeat(300), "broken-format"),
        RELATIONS(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>",
                i -> many(i, "<Relationship Id='%x'/>"),
                "grows-too-large");

        private final String part;
        private final String begin;
        private final IntFunction<String> piece;
        private final String reason;

        Bomb(String part, String begin, IntFunction<String> piece, String reason) {
            this.part = part;
            this.begin = begin;
            this.piece = piece;
            this.reason = reason;
        }

        private static String many(int piece, String each) {
            StringBuilder text = new StringBuilder();
            IntStream.range(0, 100).forEach(i -> text.append(each.formatted(piece * 100 + i)));
            return text.toString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesUpOnAWorkbook(Bomb bomb) throws Exception {
        Path file = directory.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            Tables.put(zip, bomb.part.contains("workbook.xml") ? "other" : "xl/workbook.xml", "<workbook/>");
            Tables.put(zip, bomb.part.contains("rels") ? "more" : "xl/_rels/workbook.xml.rels", "<Relationships/>");
            if (bomb.part.contains("rels")) {
                Tables.put(zip, "xl/workbook.xml", "<workbook/>");
            }
            zip.putNextEntry(new ZipEntry(bomb.part));
            fill(zip, bomb.begin, bomb.piece);
        }

        assertThat(Files.size(file)).isLessThan(12 * 1024 * 1024);
        assertThat(readWithLittleMemory(file, TableFormat.XLSX)).isEqualTo(bomb.reason);
    }

    @ParameterizedTest
    @EnumSource
    void givesUpOnPopolo(Json bomb) throws Exception {
        Path file = directory.resolve("bomb.json");
        try (OutputStream json = Files.newOutputStream(file)) {
            fill(json, bomb.begin, bomb.piece);
        }

        assertThat(readWithLittleMemory(file, TableFormat.POPOLO)).isEqualTo(bomb.reason);
    }

    enum Json {
        TEXT("[{'name': '", _ -> X, "grows-too-large"),
        TEXTS("[{'other_names': [''", _ -> ",'" + X.repeat(10) + "'", "grows-too-large"),
        NAMES("{", i -> Bomb.many(i, "'%x': 1, "), "broken-format");

        private final String begin;
        private final IntFunction<String> piece;
        private final String reason;

        Json(String begin, IntFunction<String> piece, String reason) {
            this.begin = begin.replace('\'', '"');
            this.piece = i -> piece.apply(i).replace('\'', '"');
            this.reason = reason;
        }
    }

    private static void fill(OutputStream file, String begin, IntFunction<String> piece) throws IOException {
        file.write(begin.getBytes(UTF_8));
        int written = 0;
        for (int i = 0; written < SIZE; i++) {
            byte[] next = piece.apply(i).getBytes(UTF_8);
            file.write(next);
            written += next.length;
        }
    }

    private static String readWithLittleMemory(Path file, TableFormat format) throws Exception {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        file.toString(),
                        format.name())
                .redirectErrorStream(true)
                .start();
        return new String(reader.getInputStream().readAllBytes(), UTF_8).strip();
    }

    /** Says why a file cannot be read. */
    static final class Reader {

        private Reader() {}

        public static void main(String[] args) throws IOException {
            try {
                TableFormat.valueOf(args[1]).read(Files.newInputStream(Path.of(args[0])), UTF_8, row -> {});
            } catch (UnreadableTable unreadable) {
                System.out.println(unreadable.reason());
            }
        }
    }
}
