package lat.cabildo.notifications.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** What we need of a person's published state. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PersonCopy(@Nullable String name, @Nullable String mergedInto) {}
