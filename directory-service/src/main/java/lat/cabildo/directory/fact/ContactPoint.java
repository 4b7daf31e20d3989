package lat.cabildo.directory.fact;

import java.util.Locale;
import java.util.Objects;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach somebody. A person's is personal data: it is published on the contacts topic only.
 *
 * @param purpose what it may be used for
 * @param label what the source prints beside it, such as an office's name
 * @param from since when it has been valid
 * @param to until when it was valid
 */
public record ContactPoint(
        Type type,
        String value,
        Purpose purpose,
        @Nullable String label,
        @Nullable PartialDate from,
        @Nullable PartialDate to) {

    public enum Type {
        EMAIL,
        PHONE,
        HANDLE,
        ADDRESS,
        WEB;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Purpose {
        INSTITUTIONAL,
        COOPERATION,
        PRESS,
        EVENTS,
        ADMINISTRATION,
        PERSONAL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ContactPoint {
        Objects.requireNonNull(type);
        Objects.requireNonNull(purpose);
        if (value.isBlank()) {
            throw new IllegalArgumentException("blank contact point");
        }
    }
}
