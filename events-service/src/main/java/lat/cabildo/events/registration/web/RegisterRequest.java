package lat.cabildo.events.registration.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.registration.Application;
import lat.cabildo.events.registration.Registrant;
import lat.cabildo.events.registration.Registration;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** Somebody registers, perhaps with a delegation of an organization. */
record RegisterRequest(
        @NotBlank @PlainText @Size(max = 200) String name,

        @NotNull @PlainText @Size(max = 254) @Pattern(regexp = EMAIL)
        String email,

        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") @Nullable
        String language,

        @Pattern(regexp = OrganizationId.SHAPE) @Nullable String organization,
        @Positive @Max(Registration.MOST_SEATS) @Nullable Integer seats) {

    /** One {@code @}, a local part that may have letters beyond ASCII, a domain with a dot. */
    private static final String EMAIL =
            "[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*\\.)+[\\p{L}\\p{N}-]{2,63}";

    Application application() {
        return new Application(
                new Registrant(name, email, language),
                organization == null ? null : new OrganizationId(organization),
                Objects.requireNonNullElse(seats, 1));
    }
}
