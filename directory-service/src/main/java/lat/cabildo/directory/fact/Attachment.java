package lat.cabildo.directory.fact;

import java.util.Objects;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that is kept elsewhere: a letter, a form, an act.
 *
 * @param title as printed
 * @param url where it can be read
 * @param date that it bears
 * @param sha256 of its bytes, so that it can be told whether it is still the same; 64 hexadecimal digits
 */
public record Attachment(
        String title,
        @Nullable String url,
        @Nullable PartialDate date,
        @Nullable String sha256) {

    public Attachment {
        Objects.requireNonNull(title);
    }
}
