package lat.cabildo.directory.figure;

import java.time.LocalDate;
import java.util.Map;
import lat.cabildo.directory.organization.Figure;
import lat.cabildo.platform.aggregate.PartialDate.Answer;

/**
 * What the register counts.
 *
 * @param on the day that was looked at
 * @param surely how many there were for certain
 * @param possibly how many more there may have been: dates that are partial, doubted or not printed
 * @param byCountry of those that are certain; those of whom no country is known are left out
 */
public record Registered(LocalDate on, long surely, long possibly, Map<String, Long> byCountry) {
    private static final int TENTH = 10;

    /** How many more for certain than the source says. */
    public long differenceFrom(Figure declared) {
        return surely - declared.value();
    }

    /** Whether this is what the source says; about is within a tenth. */
    public Answer agreesWith(Figure declared) {
        long value = declared.value();
        return switch (declared.qualifier()) {
            case EXACTLY -> isWithin(value, value);
            case AT_LEAST -> isWithin(value, Long.MAX_VALUE);
            case MORE_THAN -> isWithin(0, value).negate();
            case AT_MOST -> isWithin(0, value);
            case ABOUT -> isWithin(value - value / TENTH, value + value / TENTH);
        };
    }

    private Answer isWithin(long least, long most) {
        if (surely > most || surely + possibly < least) {
            return Answer.NO;
        }
        return surely >= least && surely + possibly <= most ? Answer.YES : Answer.UNKNOWN;
    }
}
