package lat.cabildo.events.registration;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who registered. Personal data: never in a log, a public topic, or an answer to those without the scope for it.
 *
 * @param email where to write; letters beyond ASCII are kept
 * @param language BCP 47, in which to write
 */
public record Registrant(
        String name, String email, @Nullable String language) {

    public Registrant {
        if (name.isBlank() || email.indexOf('@') < 1) {
            throw new IllegalArgumentException("a registrant without name or address");
        }
        email = Normalizer.normalize(email.strip(), Normalizer.Form.NFC);
    }

    /** The same for each way to write the address in capitals and small letters. */
    String addressKey() {
        return email.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "a registrant";
    }
}
