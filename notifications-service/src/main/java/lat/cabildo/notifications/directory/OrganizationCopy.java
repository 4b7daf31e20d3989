package lat.cabildo.notifications.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we need of an organization's published state. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrganizationCopy(
        @Nullable String name,
        @Nullable String country,
        @Nullable List<String> themes,
        @Nullable String status,
        @Nullable String mergedInto) {

    public List<String> themesOrNone() {
        return themes == null ? List.of() : themes;
    }
}
