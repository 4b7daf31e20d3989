package lat.cabildo.directory.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.organization.Dissolution;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** Why an organization is dissolved, and since when. */
record DissolutionBody(
        @NotBlank @Size(max = 500) @PlainText String reason,
        @Nullable @Edtf String on) {

    Dissolution dissolution() {
        return new Dissolution(reason, PartialDates.date(on));
    }
}
