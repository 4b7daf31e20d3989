package lat.cabildo.directory.json;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.regex.Pattern;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * One contact point.
 *
 * @param to after which it is not to be used
 * @param consent what it does not say stays as it was
 * @param bounce that what is sent to it comes back; what it does not say stays as it was
 */
public record ContactPointJson(
        ContactPoint.@NotNull Type type,

        @NotBlank @Size(max = ContactPointJson.LONGEST) @PlainText
        String value,

        ContactPoint.@NotNull Purpose purpose,
        @Nullable @Size(min = 1, max = 200) @PlainText String label,
        @Nullable @Edtf String from,
        @Nullable @Edtf String to,
        @Nullable @Valid ConsentJson consent,
        @Nullable @Valid BounceJson bounce) {

    static final int LONGEST = 320;

    /** Any letters before the at sign and in the domain: mail systems accept them since RFC 6531. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{C}@<>()\\[\\]\",;:\\\\]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().\\-/]{3,30}( ?(ext|x)\\.? ?[0-9]{1,6})?");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+");

    /** As topics and organizations have it: how somebody has agreed is for those who may see people's addresses. */
    public static ContactPointJson published(ContactPoint point) {
        return shown(point, null);
    }

    public static ContactPointJson of(ContactPoint point) {
        return shown(point, ConsentJson.of(point.consent()));
    }

    private static ContactPointJson shown(ContactPoint point, @Nullable ConsentJson consent) {
        return new ContactPointJson(
                point.type(),
                point.value(),
                point.purpose(),
                point.label(),
                PartialDates.text(point.from()),
                PartialDates.text(point.to()),
                consent,
                BounceJson.of(point.bounce()));
    }

    public ContactPoint contactPoint() {
        return new ContactPoint(
                type,
                address(value),
                purpose,
                label,
                PartialDates.date(from),
                PartialDates.date(to),
                ConsentJson.consent(consent),
                BounceJson.bounce(bounce));
    }

    /** As addresses are kept. */
    public static String address(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC).strip();
    }

    @AssertTrue(message = "value must fit its type")
    boolean isValue() {
        if (type == null || value == null || value.length() > LONGEST) {
            return true;
        }
        return switch (type) {
            case EMAIL -> EMAIL.matcher(value).matches();
            case PHONE -> PHONE.matcher(value).matches();
            case WEB -> WEB.matcher(value).matches();
            case HANDLE, ADDRESS -> true;
        };
    }
}
