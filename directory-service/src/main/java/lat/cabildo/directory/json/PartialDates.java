package lat.cabildo.directory.json;

import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** Partial dates and their text, where either may be absent. */
public final class PartialDates {

    private PartialDates() {}

    public static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.value();
    }

    public static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : new PartialDate(text);
    }
}
