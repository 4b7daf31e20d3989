package lat.cabildo.directory.organization;

import java.util.Objects;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An observation: what a source claims of an organization. Two sources may disagree; both stay.
 *
 * @param metric slug of what is counted, such as {@code cities} or {@code population}
 */
public record Figure(
        String metric,
        long value,
        Qualifier qualifier,
        @Nullable PartialDate asOf,
        @Nullable Source source) {

    /** How the source means the value; written as its sign. */
    public enum Qualifier {
        EXACTLY("="),
        AT_LEAST("≥"),
        MORE_THAN(">"),
        AT_MOST("≤"),
        ABOUT("≈");

        private final String sign;

        Qualifier(String sign) {
            this.sign = sign;
        }

        @Override
        public String toString() {
            return sign;
        }
    }

    public Figure {
        Objects.requireNonNull(qualifier);
        if (metric.isBlank()) {
            throw new IllegalArgumentException("figure of nothing");
        }
    }
}
