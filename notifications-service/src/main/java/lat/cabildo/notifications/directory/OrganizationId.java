package lat.cabildo.notifications.directory;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** An organization of the directory. */
public record OrganizationId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("org_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public OrganizationId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id of an organization");
        }
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Those of the texts that are ids of organizations. */
    public static List<OrganizationId> valid(Collection<String> texts) {
        return texts.stream()
                .filter(OrganizationId::isValid)
                .map(OrganizationId::new)
                .toList();
    }
}
