package lat.cabildo.notifications.occasion;

import java.util.List;

/**
 * The type of a domain event, taken apart: {@code lat.cabildo.directory.organization.renamed.v1}.
 *
 * @param service that published it, empty where the type is not shaped like ours
 * @param aggregate whose change it tells of
 * @param event the last word, past tense
 */
public record TypeName(String service, String aggregate, String event) {

    public static TypeName of(String type) {
        List<String> parts = List.of(type.split("\\.", -1));
        return parts.size() == 6 && type.startsWith("lat.cabildo.")
                ? new TypeName(parts.get(2), parts.get(3), parts.get(4))
                : new TypeName("", "", "");
    }
}
