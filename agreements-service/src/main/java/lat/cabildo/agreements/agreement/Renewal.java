package lat.cabildo.agreements.agreement;

import java.util.Locale;

/** What happens when the term runs out: it goes on unless someone objects, it goes on if both say so, or it ends. */
public enum Renewal {
    TACIT,
    EXPRESS,
    NONE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
