package lat.cabildo.agreements.directory;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** Id of a mandate of the directory. */
record MandateId(String value) implements Id {

    private static final Pattern SHAPE = Pattern.compile("mdt_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public MandateId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id of a mandate");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
