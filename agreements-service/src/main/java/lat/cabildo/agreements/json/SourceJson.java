package lat.cabildo.agreements.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lat.cabildo.agreements.agreement.Source;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** Where a fact was found; title or url must be there. */
public record SourceJson(
        @Nullable @Size(min = 1, max = 300) @PlainText String title,

        @Nullable @Size(max = 500) @Pattern(regexp = "https?://[!#$%&'()*+,./0-9:;=?@A-Z_a-z~-]+")
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

    @JsonIgnore
    @AssertTrue(message = "title or url")
    boolean isNamed() {
        return title != null || url != null;
    }
}
