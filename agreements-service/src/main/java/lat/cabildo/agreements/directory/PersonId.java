package lat.cabildo.agreements.directory;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** Id of a person of the directory. */
public record PersonId(String value) implements Id {

    private static final Pattern SHAPE = Pattern.compile("per_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public PersonId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id of a person");
        }
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
