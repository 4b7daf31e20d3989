package lat.cabildo.agreements.agreement;

import java.util.Objects;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source claims, such as "25 cities". Two sources may disagree; both stay.
 *
 * @param metric what is counted: {@code parties}
 * @param asOf for when it was claimed, as far as known
 */
public record Figure(
        String metric,
        long value,
        Qualifier qualifier,
        @Nullable PartialDate asOf,
        @Nullable Source source) {

    public Figure {
        Objects.requireNonNull(metric);
        Objects.requireNonNull(qualifier);
        if (value < 0) {
            throw new IllegalArgumentException("figure below zero");
        }
    }
}
