package lat.cabildo.agreements.agreement;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact was found: a title, an address, or both.
 *
 * @param checkedOn the day someone last looked
 */
public record Source(
        @Nullable String title,
        @Nullable String url,
        @Nullable LocalDate checkedOn) {

    public Source {
        if (title == null && url == null) {
            throw new IllegalArgumentException("a source without title and address");
        }
        if (url != null) {
            URI.create(url);
        }
    }
}
