package lat.cabildo.directory.fact;

import java.util.Objects;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One name as a source prints it.
 *
 * @param language BCP 47 tag, where the source's language is known
 * @param from since when it has been used
 * @param to until when it was used
 */
public record Name(
        String text,
        NameType type,
        @Nullable String language,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable Source source) {

    public Name {
        if (text.isBlank()) {
            throw new IllegalArgumentException("blank name");
        }
        Objects.requireNonNull(type);
    }

    public static Name legal(String text, @Nullable String language) {
        return new Name(text, NameType.LEGAL, language, null, null, null);
    }

    /** The same name, given up for another one. */
    public Name until(@Nullable PartialDate day) {
        return new Name(text, NameType.FORMER, language, from, day == null ? to : day, source);
    }

    /** The same name, borne by whoever took over its bearer. */
    Name asAlias() {
        NameType other = type == NameType.LEGAL ? NameType.ALIAS : type;
        return new Name(text, other, language, from, to, source);
    }

    boolean reads(Name other) {
        return text.equals(other.text) && Objects.equals(language, other.language);
    }
}
