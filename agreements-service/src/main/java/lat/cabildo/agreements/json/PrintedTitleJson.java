package lat.cabildo.agreements.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lat.cabildo.agreements.agreement.PrintedTitle;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** A further title seen in print. */
public record PrintedTitleJson(
        @NotBlank @Size(max = 300) @PlainText String text,

        @Nullable @Size(max = 35) @Pattern(regexp = LANGUAGE)
        String language,

        @Nullable @Valid SourceJson source) {

    /** The shape of a BCP 47 tag. */
    public static final String LANGUAGE = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*";

    public static PrintedTitleJson of(PrintedTitle title) {
        return new PrintedTitleJson(title.text(), title.language(), SourceJson.ofNullable(title.source()));
    }

    public PrintedTitle printedTitle() {
        return new PrintedTitle(text, language, SourceJson.source(source));
    }
}
