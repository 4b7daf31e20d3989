package lat.cabildo.local.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param sampleData whether to load the sample data
 * @param describe where to describe the running system as JSON
 * @param watch the topic to print instead of running anything
 */
public record Options(
        boolean help,
        Ports ports,
        boolean sampleData,
        @Nullable Path describe,
        @Nullable String watch) {

    /**
     * Reads the command line.
     *
     * @throws UsageError if it asks for something unknown
     */
    public static Options parse(String... arguments) {
        return new OptionsParser(arguments).parse();
    }
}
