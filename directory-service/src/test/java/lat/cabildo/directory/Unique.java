package lat.cabildo.directory;

import java.util.UUID;

/** Texts that no other test has used, and not this one either when it was run before on the same store. */
public final class Unique {

    private Unique() {}

    /** Letters and digits, small. */
    public static String word() {
        return "q" + UUID.randomUUID().toString().replace("-", "");
    }
}
