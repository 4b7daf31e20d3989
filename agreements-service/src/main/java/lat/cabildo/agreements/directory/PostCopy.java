package lat.cabildo.agreements.directory;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post as the signature of its holder depends on it.
 *
 * @param organization id of the organization whose post it is
 * @param title by BCP 47 language
 * @param maySign whether its holder may sign for the organization
 */
public record PostCopy(
        String organization,
        @Nullable Map<String, String> title,
        boolean maySign,
        @Nullable String status) {}
