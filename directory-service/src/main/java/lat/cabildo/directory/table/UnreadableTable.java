package lat.cabildo.directory.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The file as a whole cannot be read. */
public final class UnreadableTable extends RuntimeException {

    /** What is wrong with it; written in small letters with hyphens. */
    public enum Reason {
        BROKEN_OFF,
        WRONG_ENCODING,
        BROKEN_QUOTES,
        BROKEN_FORMAT,
        NO_COLUMNS,
        TWO_COLUMNS_OF_ONE_NAME,
        TOO_MANY_COLUMNS,
        TOO_MANY_ROWS,
        TOO_LARGE,
        GROWS_TOO_LARGE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final @Nullable Integer line;

    public UnreadableTable(Reason reason) {
        this(reason, null, null);
    }

    public UnreadableTable(Reason reason, Throwable cause) {
        this(reason, null, cause);
    }

    UnreadableTable(Reason reason, @Nullable Integer line, @Nullable Throwable cause) {
        super(line == null ? reason.toString() : reason + " in line " + line, cause);
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /** Where it was noticed; of quotes that do not end, where they begin. Null if that is not known. */
    public @Nullable Integer line() {
        return line;
    }
}
