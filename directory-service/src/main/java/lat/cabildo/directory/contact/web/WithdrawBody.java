package lat.cabildo.directory.contact.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.json.ContactPointJson;
import org.jspecify.annotations.Nullable;

/**
 * Which contact point somebody does not want to be reached by any more.
 *
 * @param on since when; today (UTC) if it does not say
 */
record WithdrawBody(
        ContactPoint.@NotNull Type type,
        @NotBlank @Size(max = 320) String value,
        @Nullable @PastOrPresent LocalDate on) {

    String address() {
        return ContactPointJson.address(value);
    }

    LocalDate day(Instant now) {
        return on == null ? now.atZone(ZoneOffset.UTC).toLocalDate() : on;
    }
}
