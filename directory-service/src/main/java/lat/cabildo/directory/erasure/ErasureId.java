package lat.cabildo.directory.erasure;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** Id of an erasure and of its receipt: {@code ers_} and a ULID. */
public record ErasureId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("ers_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public ErasureId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an erasure's id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
