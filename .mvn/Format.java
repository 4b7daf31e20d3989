import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks ({@code check}) or rewrites ({@code write}) the layout of every Java source below a directory.
 *
 * <p>A source-launched program and not a plugin, because a formatter parses with the compiler of the JVM it runs in:
 * inside Maven that may be an older JDK than the language of the sources; here it is the selected toolchain.
 */
class Format {

    public static void main(String[] arguments) throws Exception {
        boolean write = arguments[0].equals("write");
        Path root = Path.of(arguments[1]);
        Formatter formatter = Formatter.createFormatter(
                JavaFormatterOptions.builder().style(Style.PALANTIR).formatJavadoc(true).build());
        List<String> complaints = new ArrayList<>();
        List<Path> files = sources(root);
        if (files.isEmpty()) {
            complaints.add("no Java sources found below " + root);
        }
        for (Path file : files) {
            String before = Files.readString(file);
            String after;
            try {
                String imports = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(before), Style.PALANTIR);
                after = formatter.formatSource(imports);
            } catch (Exception unreadable) {
                complaints.add(root.relativize(file) + ": " + unreadable.getMessage());
                continue;
            }
            if (after.equals(before)) {
                continue;
            }
            if (write) {
                Files.writeString(file, after);
                System.out.println("formatted " + root.relativize(file));
            } else {
                complaints.add(root.relativize(file) + ": not formatted");
            }
        }
        if (!complaints.isEmpty()) {
            complaints.forEach(System.out::println);
            // Known limits of the formatter: write "Case(var _)" for "Case(_)", and no "import module".
            System.out.println("Run ./mvnw -N verify -Dformat=write to format.");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws Exception {
        try (var paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> root.relativize(path).toString().replace('\\', '/').matches("(.*/)?src/(main|test)/java/.*"))
                    .sorted()
                    .toList();
        }
    }
}
