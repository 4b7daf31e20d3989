package lat.cabildo.directory.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact stands, and when somebody last looked.
 *
 * @param title of the document or page, as printed
 * @param url where it can be read
 * @param checkedOn when the fact was last compared with it
 */
public record Source(
        @Nullable String title,
        @Nullable String url,
        @Nullable LocalDate checkedOn) {

    public Source {
        if (title == null && url == null) {
            throw new IllegalArgumentException("a source without title and url");
        }
    }
}
