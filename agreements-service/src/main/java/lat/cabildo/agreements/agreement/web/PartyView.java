package lat.cabildo.agreements.agreement.web;

import java.util.List;
import lat.cabildo.agreements.agreement.PartyRole;
import lat.cabildo.agreements.agreement.PartyStatus;
import org.jspecify.annotations.Nullable;

/**
 * A party as the directory knows it now.
 *
 * @param name null while the directory's record is not known here
 * @param since day of the act that gave it its status, as far as known
 * @param was ids under which it is listed, where these organizations have been merged into this one
 * @param united whether several listed organizations are this one today
 */
record PartyView(
        String organization,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String country,
        PartyRole role,
        PartyStatus status,
        @Nullable String since,
        @Nullable List<String> was,
        @Nullable Boolean united) {}
