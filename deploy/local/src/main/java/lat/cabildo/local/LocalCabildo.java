package lat.cabildo.local;

import java.nio.file.Path;
import lat.cabildo.local.options.Options;
import lat.cabildo.local.options.UsageError;

/** Runs Cabildo on one machine, to try it out: {@code ./run}. */
public final class LocalCabildo {
    private static final int USAGE = 2;

    private LocalCabildo() {}

    public static void main(String[] arguments) throws Exception {
        Console console = new Console(System.out);
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                console.help();
            } else if (options.watch() != null) {
                new TopicWatch(options, console).run(options.watch());
            } else {
                Path checkout = Path.of(System.getProperty("cabildo.checkout", ""));
                System.exit(new Launcher(options, checkout.toAbsolutePath(), console).run());
            }
        } catch (UsageError e) {
            console.error(e.getMessage());
            System.exit(USAGE);
        }
    }
}
