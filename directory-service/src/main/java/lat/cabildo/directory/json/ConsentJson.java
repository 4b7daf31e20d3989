package lat.cabildo.directory.json;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lat.cabildo.directory.fact.Consent;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** That somebody agreed to be reached in a way, by what, and since when not any more. */
record ConsentJson(
        @Nullable @PastOrPresent LocalDate givenOn,
        @Nullable @Size(min = 1, max = 200) @PlainText String by,
        @Nullable @PastOrPresent LocalDate withdrawnOn) {

    static @Nullable ConsentJson of(@Nullable Consent consent) {
        return consent == null ? null : new ConsentJson(consent.givenOn(), consent.by(), consent.withdrawnOn());
    }

    static @Nullable Consent consent(@Nullable ConsentJson json) {
        return json == null ? null : new Consent(json.givenOn, json.by, json.withdrawnOn);
    }

    @AssertTrue(message = "given, or withdrawn, or first given and then withdrawn")
    boolean isWithdrawnOn() {
        return withdrawnOn == null ? givenOn != null : givenOn == null || !withdrawnOn.isBefore(givenOn);
    }
}
