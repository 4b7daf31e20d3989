package lat.cabildo.agreements.json;

import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** Partial dates to their text and back. */
public final class PartialDates {

    private PartialDates() {}

    public static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.value();
    }

    public static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : new PartialDate(text);
    }
}
