package lat.cabildo.local.installed;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lat.cabildo.local.StartFailure;
import lat.cabildo.local.issuer.Tokens;
import lat.cabildo.local.sample.Loaded;
import lat.cabildo.local.sample.SampleData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the sample data over HTTP. Takes {@code name=value} for each of {@link #NAMES}: the issuer, a client that may
 * change every organization's records, the file that has its secret, and the four services' addresses.
 */
public final class LoadSampleData {
    private static final Set<String> NAMES =
            Set.of("issuer", "client", "secret-file", "directory", "events", "agreements", "notifications");

    private LoadSampleData() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            Map<String, String> named = named(arguments);
            Loaded loaded = load(named, secret(of(named, "secret-file")));
            System.out.println(
                    loaded.requests() + " requests have loaded " + loaded.ids().size() + " records.");
        } catch (StartFailure e) {
            fail(e.getMessage());
        } catch (IOException e) {
            fail("Issuer or services cannot be reached: " + e);
        } catch (JacksonException e) {
            fail("What answers is no issuer, or no service of Cabildo: " + e.getOriginalMessage());
        }
    }

    private static Loaded load(Map<String, String> named, String secret) throws IOException, InterruptedException {
        JsonMapper json = new JsonMapper();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Tokens tokens = Tokens.of(of(named, "issuer"), http, json);
            Installation installation = new Installation(named, tokens, of(named, "client"), secret);
            installation.requireEmpty(http, json);
            return new SampleData(installation, http, json).load();
        }
    }

    /**
     * Reads the command line.
     *
     * @throws StartFailure unless each name is there, once, and no other
     */
    static Map<String, String> named(String... arguments) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String argument : arguments) {
            int sign = argument.indexOf('=');
            if (sign < 0 || named.put(argument.substring(0, sign), argument.substring(sign + 1)) != null) {
                throw new StartFailure(argument + " is not name=value, or is there twice.");
            }
        }
        if (!named.keySet().equals(NAMES)) {
            throw new StartFailure("Needs name=value for each of " + NAMES + ", not " + named.keySet() + ".");
        }
        return named;
    }

    private static String secret(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new StartFailure("The client's secret cannot be read: " + e);
        }
    }

    private static String of(Map<String, String> named, String name) {
        return Objects.requireNonNull(named.get(name));
    }

    private static void fail(@Nullable String message) {
        System.err.println(message);
        System.exit(1);
    }
}
