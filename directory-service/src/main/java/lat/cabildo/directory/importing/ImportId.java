package lat.cabildo.directory.importing;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** Id of an import: {@code imp_} and a ULID. */
public record ImportId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("imp_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public ImportId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an import's id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
