package lat.cabildo.directory.organization.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.Dissolution;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Succession;
import lat.cabildo.directory.organization.SuccessionKind;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** Why an organization is dissolved, since when, and who does from then on what it did. */
record DissolveBody(
        @NotBlank @Size(max = 500) @PlainText String reason,
        @Nullable @Edtf String on,
        @Nullable @Size(max = SplitBody.MOST) List<@NotNull @Reference("org") String> successors,
        @Nullable @Valid SourceJson source) {

    Dissolution dissolution() {
        return new Dissolution(reason, PartialDates.date(on));
    }

    List<OrganizationId> successorsOrNone() {
        return successors == null
                ? List.of()
                : successors.stream().map(OrganizationId::new).toList();
    }

    List<Succession> successions() {
        return successorsOrNone().stream()
                .map(each -> new Succession(
                        each,
                        SuccessionKind.REPLACEMENT,
                        false,
                        reason,
                        PartialDates.date(on),
                        SourceJson.source(source)))
                .toList();
    }

    @AssertTrue(message = "each successor once")
    boolean isSuccessors() {
        return SplitBody.areDistinct(successors);
    }

    @AssertTrue(message = "a source of who comes after it, where somebody does")
    boolean isSource() {
        return source == null || !successorsOrNone().isEmpty();
    }
}
