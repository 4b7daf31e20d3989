package lat.cabildo.directory.fact;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach somebody. A person's is personal data: it is published on the contacts topic only.
 *
 * @param purpose what it may be used for
 * @param label what the source prints beside it, such as an office's name
 * @param from since when it has been valid
 * @param to until when it was valid
 * @param consent null where nobody has asked
 * @param bounce null while what is sent arrives, as far as anybody has said
 */
public record ContactPoint(
        Type type,
        String value,
        Purpose purpose,
        @Nullable String label,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable Consent consent,
        @Nullable Bounce bounce) {

    private static final Pattern SEPARATORS = Pattern.compile("[ ().\\-/]");

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

    /** Whether whoever is reached by it does not agree any more: then it is given out to nobody. */
    public boolean isWithdrawn() {
        return consent != null && consent.isWithdrawn();
    }

    /** Whether somebody's own: the rules for a person's data hold for it, even in an organization's record. */
    boolean isPersonal() {
        return purpose == Purpose.PERSONAL || consent != null;
    }

    /** Whether it may be used on a day: nobody objects, and its time is not certainly over. */
    public boolean isGivenOutOn(LocalDate day) {
        return !isWithdrawn() && !isOverBefore(day);
    }

    boolean isOverBefore(LocalDate day) {
        return to != null && to.isBefore(day) == Answer.YES;
    }

    boolean wasWithdrawnBefore(LocalDate day) {
        return consent != null
                && consent.withdrawnOn() != null
                && consent.withdrawnOn().isBefore(day);
    }

    /** Whether it is this address, however it is written. */
    boolean isAt(Type otherType, String otherValue) {
        return type == otherType && plain(type, value).equals(plain(type, otherValue));
    }

    private static String plain(Type type, String value) {
        return switch (type) {
            case EMAIL -> value.toLowerCase(Locale.ROOT);
            case PHONE -> SEPARATORS.matcher(value).replaceAll("");
            case HANDLE, ADDRESS, WEB -> value;
        };
    }

    ContactPoint with(@Nullable Consent changed) {
        return new ContactPoint(type, value, purpose, label, from, to, changed, bounce);
    }

    ContactPoint with(@Nullable Bounce changed) {
        return new ContactPoint(type, value, purpose, label, from, to, consent, changed);
    }
}
