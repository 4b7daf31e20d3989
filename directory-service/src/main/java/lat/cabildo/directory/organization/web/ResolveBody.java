package lat.cabildo.directory.organization.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.organization.json.IdentifierBody;
import org.jspecify.annotations.Nullable;

/** What somebody else calls organizations: our ids, names or identifiers, together at most 500. */
record ResolveBody(
        @Nullable @Size(max = MOST) List<@NotNull @Reference("org") String> ids,
        @Nullable @Size(max = MOST) List<@NotBlank @Size(max = 300) String> names,
        @Nullable @Size(max = MOST) List<@NotNull @Valid IdentifierBody> identifiers) {

    static final int MOST = 500;

    List<String> idsOrNone() {
        return ids == null ? List.of() : ids;
    }

    List<String> namesOrNone() {
        return names == null ? List.of() : names;
    }

    List<IdentifierBody> identifiersOrNone() {
        return identifiers == null ? List.of() : identifiers;
    }

    @AssertTrue(message = "at most 500 in all")
    boolean isIds() {
        return idsOrNone().size() + namesOrNone().size() + identifiersOrNone().size() <= MOST;
    }
}
