package lat.cabildo.notifications.agreements;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** An agreement of the agreements service. */
public record AgreementId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("agr_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public AgreementId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id of an agreement");
        }
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }
}
