package lat.cabildo.directory.person;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** Id of a person: {@code per_} and a ULID. */
public record PersonId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("per_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public PersonId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a person's id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
