package lat.cabildo.directory.organization.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Succession;
import lat.cabildo.directory.organization.SuccessionKind;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Why an organization is split, since when, into which, and whether it goes on beside them.
 *
 * @param successors of one that goes on: those that have seceded; else all that it was divided into
 */
record SplitBody(
        @NotBlank @Size(max = 500) @PlainText String reason,
        @Nullable @Edtf String on,
        @NotNull Boolean continues,
        @NotEmpty @Size(max = MOST) List<@NotNull @Reference("org") String> successors,
        @Nullable @Valid SourceJson source) {

    static final int MOST = 50;

    List<OrganizationId> organizations() {
        return successors.stream().map(OrganizationId::new).toList();
    }

    List<Succession> successions() {
        return organizations().stream()
                .map(each -> new Succession(
                        each,
                        SuccessionKind.SPLIT,
                        continues,
                        reason,
                        PartialDates.date(on),
                        SourceJson.source(source)))
                .toList();
    }

    @AssertTrue(message = "each successor once; at least two of an organization that does not go on")
    boolean isSuccessors() {
        return continues == null
                || successors == null
                || (areDistinct(successors) && (continues || successors.size() > 1));
    }

    static boolean areDistinct(@Nullable List<String> ids) {
        return ids == null || new HashSet<>(ids).size() == ids.size();
    }
}
