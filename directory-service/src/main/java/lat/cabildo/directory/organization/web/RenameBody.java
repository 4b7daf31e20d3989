package lat.cabildo.directory.organization.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.NameType;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** The new name to show, and the day on which it replaced the old one. */
record RenameBody(
        @NotBlank @Size(max = 300) @PlainText String name,

        @Nullable @Size(max = 35) @Pattern(regexp = NameJson.LANGUAGE)
        String language,

        @Nullable @Edtf String on,
        @Nullable @Valid SourceJson source) {

    Name toName() {
        return new Name(name, NameType.LEGAL, language, day(), null, SourceJson.source(source));
    }

    @Nullable
    PartialDate day() {
        return PartialDates.date(on);
    }
}
