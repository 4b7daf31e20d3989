package lat.cabildo.directory.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.NameType;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** One name; {@code language} is a BCP 47 tag. */
public record NameJson(
        @NotBlank @Size(max = 300) @PlainText String text,
        @NotNull NameType type,

        @Nullable @Size(max = 35) @Pattern(regexp = LANGUAGE)
        String language,

        @Nullable @Edtf String from,
        @Nullable @Edtf String to,
        @Nullable @Valid SourceJson source) {

    public static final String LANGUAGE = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*";

    public static NameJson of(Name name) {
        return new NameJson(
                name.text(),
                name.type(),
                name.language(),
                PartialDates.text(name.from()),
                PartialDates.text(name.to()),
                SourceJson.ofNullable(name.source()));
    }

    public Name name() {
        return new Name(
                text, type, language, PartialDates.date(from), PartialDates.date(to), SourceJson.source(source));
    }
}
