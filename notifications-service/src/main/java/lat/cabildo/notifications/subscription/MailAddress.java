package lat.cabildo.notifications.subscription;

import java.util.regex.Pattern;

/**
 * An e-mail address: personal data. Letters outside ASCII are welcome on both sides (RFC 6531); quoted local parts and
 * address literals are not. Its text form is masked, so that it may end up in a log.
 */
public record MailAddress(String value) {
    private static final int LONGEST = 254;
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern SHAPE =
            Pattern.compile("(?=.{1,64}@)" + ATOM + "(\\." + ATOM + ")*@(" + LABEL + "\\.)+" + LABEL);

    public MailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static boolean isValid(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    /** The first letter and the domain. */
    public String masked() {
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "…" + value.substring(value.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
