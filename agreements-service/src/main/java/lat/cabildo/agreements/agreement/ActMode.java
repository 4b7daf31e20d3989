package lat.cabildo.agreements.agreement;

import java.util.Locale;

/** How an act came in: done here by a signer whose mandate was verified, or copied from a source. */
public enum ActMode {
    PERFORMED,
    RECORDED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
