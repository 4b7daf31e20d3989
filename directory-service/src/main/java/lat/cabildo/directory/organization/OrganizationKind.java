package lat.cabildo.directory.organization;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an organization is. */
public enum OrganizationKind {
    MUNICIPALITY,
    CITY,
    DISTRICT,
    CANTON,
    INTENDENCIA,
    PREFEITURA,
    REGIONAL_GOVERNMENT,
    METROPOLITAN_GOVERNMENT,
    STATE,
    ASSOCIATION,
    FEDERATION,
    NETWORK,
    ALLIANCE,
    UNIT,
    COMMISSION,
    COUNCIL,
    COMMITTEE,
    SECRETARIAT,
    OFFICE,
    DEPARTMENT,
    LABORATORY,
    PROJECT,
    NATIONAL_GOVERNMENT,
    INTERNATIONAL_ORGANIZATION,
    UNIVERSITY,
    CIVIL_SOCIETY,
    COMPANY,
    DEVELOPMENT_BANK;

    private static final Set<OrganizationKind> LOCAL_GOVERNMENTS = EnumSet.of(
            MUNICIPALITY,
            CITY,
            DISTRICT,
            CANTON,
            INTENDENCIA,
            PREFEITURA,
            REGIONAL_GOVERNMENT,
            METROPOLITAN_GOVERNMENT);

    /** Municipalities under whatever name, and regional and metropolitan governments. */
    public boolean isLocalGovernment() {
        return LOCAL_GOVERNMENTS.contains(this);
    }

    /** As it is written in contracts: {@code regional-government}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
