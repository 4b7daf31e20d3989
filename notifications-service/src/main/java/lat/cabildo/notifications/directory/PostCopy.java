package lat.cabildo.notifications.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What we need of a post's published state. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PostCopy(
        @Nullable String organization,
        @Nullable String role,
        @Nullable Map<String, String> title) {}
