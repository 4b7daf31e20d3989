package lat.cabildo.events.event.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.event.NewFollowUp;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

record FollowUpRequest(
        @NotEmpty @Size(max = Shapes.MOST_LANGUAGES)
        Map<@Pattern(regexp = Shapes.LANGUAGE) String, @NotBlank @PlainText(lines = true) @Size(max = 1_000) String>
                text,

        @Size(max = 20) @Nullable List<@NotNull @Pattern(regexp = OrganizationId.SHAPE) String> responsible,
        @Edtf @Nullable String due) {

    NewFollowUp followUp() {
        return new NewFollowUp(
                text,
                Objects.requireNonNullElse(responsible, List.<String>of()).stream()
                        .map(OrganizationId::new)
                        .toList(),
                due == null ? null : new PartialDate(due));
    }
}
