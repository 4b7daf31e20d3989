package lat.cabildo.directory.fact;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * That what is sent to an address comes back.
 *
 * @param since when it has first come back in this way
 */
public record Bounce(Severity severity, LocalDate since) {

    public enum Severity {
        /** For a time: a full mailbox, a host that is away. */
        SOFT,
        /** For good: nobody is there. */
        HARD;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Bounce {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(since);
    }
}
