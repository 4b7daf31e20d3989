package lat.cabildo.events.directory;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A post as the directory last published it, whoever holds it. */
public record PostCopy(
        @Nullable String organization, @Nullable Map<String, String> title) {}
