package lat.cabildo.directory.contact.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import lat.cabildo.directory.fact.Bounce.Severity;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.json.ContactPointJson;
import org.jspecify.annotations.Nullable;

/**
 * What has become of what was sent to a contact point.
 *
 * @param on which day; today (UTC) if it does not say
 */
record BounceBody(
        ContactPoint.@NotNull Type type,
        @NotBlank @Size(max = 320) String value,
        @NotNull Outcome outcome,
        @Nullable @PastOrPresent LocalDate on) {

    /** Whether it came back for a time, for good, or arrived after all. */
    enum Outcome {
        SOFT,
        HARD,
        DELIVERED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Nullable
    Severity severity() {
        return switch (outcome) {
            case SOFT -> Severity.SOFT;
            case HARD -> Severity.HARD;
            case DELIVERED -> null;
        };
    }

    String address() {
        return ContactPointJson.address(value);
    }

    LocalDate day(Instant now) {
        return on == null ? now.atZone(ZoneOffset.UTC).toLocalDate() : on;
    }
}
