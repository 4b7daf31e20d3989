package lat.cabildo.agreements.agreement;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** Id of an agreement. */
public record AgreementId(String value) implements Id {

    private static final Pattern SHAPE = Pattern.compile("agr_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public AgreementId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id of an agreement");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
