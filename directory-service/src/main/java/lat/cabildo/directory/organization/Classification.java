package lat.cabildo.directory.organization;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What kind of organization it is, what it is part of and what it works on.
 *
 * @param networkType of networks only
 * @param parent the organization that a unit or body belongs to
 * @param themes slugs, alphabetically
 */
public record Classification(
        OrganizationKind kind,
        @Nullable NetworkType networkType,
        @Nullable OrganizationId parent,
        List<String> themes) {

    public Classification {
        Objects.requireNonNull(kind);
        themes = themes.stream().sorted().distinct().toList();
        if (networkType != null && kind != OrganizationKind.NETWORK) {
            throw new IllegalArgumentException("network type of a " + kind);
        }
    }
}
