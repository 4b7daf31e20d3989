package lat.cabildo.directory.importing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who has an import done, and what they could do when they asked for it: the rows are applied after their request.
 *
 * @param client the OAuth2 client
 * @param subject the person behind it
 * @param actsFor root organizations, as the token named them
 */
public record Importer(String client, @Nullable String subject, List<String> actsFor, boolean secretariat) {

    public Importer {
        Objects.requireNonNull(client);
        actsFor = actsFor.stream().sorted().distinct().toList();
    }

    boolean isSame(Importer other) {
        return client.equals(other.client) && Objects.equals(subject, other.subject);
    }
}
