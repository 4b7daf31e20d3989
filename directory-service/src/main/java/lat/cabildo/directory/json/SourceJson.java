package lat.cabildo.directory.json;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** A source; title or url must be there. */
public record SourceJson(
        @Nullable @Size(min = 1, max = 300) @PlainText String title,

        @Nullable @Size(max = 500) @Pattern(regexp = "https?://[^\\s<>\"]+")
        String url,

        @Nullable LocalDate checkedOn) {

    public static SourceJson of(Source source) {
        return new SourceJson(source.title(), source.url(), source.checkedOn());
    }

    public static @Nullable SourceJson ofNullable(@Nullable Source source) {
        return source == null ? null : of(source);
    }

    public Source toSource() {
        return new Source(title, url, checkedOn);
    }

    public static @Nullable Source source(@Nullable SourceJson json) {
        return json == null ? null : json.toSource();
    }

    @AssertTrue(message = "title or url")
    boolean isTitle() {
        return title != null || url != null;
    }
}
