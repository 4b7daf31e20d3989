package lat.cabildo.agreements.agreement;

import java.util.Locale;

/** How far an agreement has come; it never goes back. */
public enum AgreementStatus {
    DRAFT,
    SIGNED,
    IN_FORCE,
    ENDED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
