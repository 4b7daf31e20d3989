package lat.cabildo.local.issuer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who may ask the local issuer for tokens. Id and secret are the same word: the issuer listens on the loopback address
 * only and its keys die with it.
 */
public enum Client {
    SECRETARIAT("read write contacts", true),
    AME("read write", false),
    MERCOCIUDADES("read write", false),
    CUENCA("read write", false),
    READER("read", false);

    private static final List<String> SERVICES = List.of("directory", "events", "agreements", "notifications");

    private final String verbs;
    private final boolean secretariat;

    Client(String verbs, boolean secretariat) {
        this.verbs = verbs;
        this.secretariat = secretariat;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String secret() {
        return id();
    }

    List<String> roles() {
        return secretariat ? List.of("secretariat") : List.of();
    }

    /** Each verb at each service. */
    List<String> scopes() {
        List<String> scopes = new ArrayList<>();
        for (String verb : verbs.split(" ", -1)) {
            SERVICES.forEach(service -> scopes.add(service + ":" + verb));
        }
        if (secretariat) {
            scopes.add("cabildo:operate");
        }
        return scopes;
    }

    static Client of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
