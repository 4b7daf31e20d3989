package lat.cabildo.directory.json;

import lat.cabildo.directory.fact.Term;
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

    public static Term term(@Nullable String from, @Nullable String to) {
        return new Term(date(from), date(to));
    }

    /** Whether these are two dates that may be the ends of a term; texts that are no dates are not judged here. */
    public static boolean isPossible(@Nullable String from, @Nullable String to) {
        return from == null
                || to == null
                || !PartialDate.isValid(from)
                || !PartialDate.isValid(to)
                || Term.isPossible(new PartialDate(from), new PartialDate(to));
    }
}
