package lat.cabildo.agreements.agreement;

import java.util.Locale;

/** As what an organization takes part. */
public enum PartyRole {
    PROMOTER,
    SIGNATORY,
    ADHERENT,
    SUPPORTER,
    OBSERVER,
    DEPOSITARY,
    SECRETARIAT;

    /** Whether the agreement is signed only once this party has signed. */
    boolean mustSign() {
        return this == PROMOTER || this == SIGNATORY;
    }

    /** Whether it becomes a party by an act; the others take part from the day they are listed. */
    boolean bindsByAct() {
        return mustSign() || this == ADHERENT;
    }

    /** Whether it looks after the agreement on behalf of the others. */
    boolean stewards() {
        return this == PROMOTER || this == DEPOSITARY || this == SECRETARIAT;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
