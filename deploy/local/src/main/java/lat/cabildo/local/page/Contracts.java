package lat.cabildo.local.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the services promise, found in the source tree. */
final class Contracts {
    static final List<String> SERVICES = List.of("directory", "events", "agreements", "notifications");

    private static final List<String> DOCUMENTS = List.of("openapi.yaml", "asyncapi.yaml");

    private Contracts() {}

    static Path of(Path checkout, String service) {
        return checkout.resolve(service + "-service").resolve("contracts");
    }

    /** Paths of the OpenAPI and AsyncAPI documents below {@code /contracts}. */
    static List<String> documents(Path checkout) {
        List<String> documents = new ArrayList<>();
        for (String service : SERVICES) {
            for (String document : DOCUMENTS) {
                if (Files.exists(of(checkout, service).resolve(document))) {
                    documents.add("/contracts/" + service + "/" + document);
                }
            }
        }
        return documents;
    }
}
