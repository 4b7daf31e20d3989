package lat.cabildo.notifications.sending.email;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of letters, {@code cabildo.notifications.mail.*}; the server's are Spring Boot's {@code spring.mail.*}.
 *
 * @param from address that letters come from; its domain is that of their Message-IDs
 * @param sender name beside it
 * @param publicUrl address of this service as readers reach it, without a slash at its end; empty for letters without a
 *     link to unsubscribe by
 * @param atOnce letters sent at the same time by one instance
 */
@Validated
@ConfigurationProperties("cabildo.notifications.mail")
record MailSettings(
        @DefaultValue("no-reply@cabildo.example") @NotBlank @Email
        String from,

        @DefaultValue("Cabildo") @NotBlank String sender,

        @DefaultValue("") @Pattern(regexp = "(https?://[^/?#]+(/[^?#]*[^/?#])?)?")
        String publicUrl,

        @DefaultValue("4") @Min(1) @Max(64) int atOnce) {

    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
