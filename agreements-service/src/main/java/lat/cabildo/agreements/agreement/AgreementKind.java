package lat.cabildo.agreements.agreement;

import java.util.Locale;

/** What sort of agreement it is. */
public enum AgreementKind {
    MEMORANDUM_OF_UNDERSTANDING,
    FRAMEWORK_AGREEMENT,
    SPECIFIC_AGREEMENT,
    TWINNING,
    DECLARATION,
    PACT,
    ALLIANCE_CHARTER,
    LETTER_OF_INTENT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
