package lat.cabildo.directory.person;

import java.util.Locale;

/** Why a person is erased. A closed set, since free text would say again what is erased. */
public enum ErasureReason {
    /** The person has asked for it. */
    REQUESTED,
    CONSENT_WITHDRAWN,
    /** What the data was kept for is over, or it was kept as long as it may be. */
    PURPOSE_ENDED,
    /** It should never have been kept. */
    UNLAWFUL,
    /** A court or an authority has ordered it. */
    ORDERED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
