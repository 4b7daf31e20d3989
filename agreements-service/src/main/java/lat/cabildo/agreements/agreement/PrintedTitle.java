package lat.cabildo.agreements.agreement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A further title under which the agreement was printed, beside those it is shown with. */
public record PrintedTitle(
        String text, @Nullable String language, @Nullable Source source) {

    public PrintedTitle {
        Objects.requireNonNull(text);
    }
}
