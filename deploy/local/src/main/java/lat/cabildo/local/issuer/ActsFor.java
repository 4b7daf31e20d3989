package lat.cabildo.local.issuer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The organizations each client acts for, known only once they have been created. */
public final class ActsFor {
    private final Map<Client, List<String>> organizations = new ConcurrentHashMap<>();

    /** Has each client act for the organization of its name. */
    public void grant(Map<String, String> organizationsByName) {
        for (Client client : Client.values()) {
            String organization = organizationsByName.get(client.id());
            if (organization != null) {
                organizations.put(client, List.of(organization));
            }
        }
    }

    List<String> of(Client client) {
        return organizations.getOrDefault(client, List.of());
    }
}
