package lat.cabildo.notifications.agreements;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What we need of an agreement's published state. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AgreementCopy(
        @Nullable Map<String, String> title,
        @Nullable String status,
        @Nullable List<Party> parties,
        @Nullable List<String> themes) {

    /**
     * Who takes part.
     *
     * @param organization its id
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Party(
            @Nullable String organization, @Nullable String role) {}

    public List<Party> partiesOrNone() {
        return parties == null ? List.of() : parties;
    }

    public List<String> themesOrNone() {
        return themes == null ? List.of() : themes;
    }
}
