package lat.cabildo.agreements.agreement.web;

import java.util.Map;
import lat.cabildo.agreements.agreement.ActKind;
import lat.cabildo.agreements.agreement.ActMode;
import lat.cabildo.agreements.json.SourceJson;
import org.jspecify.annotations.Nullable;

/**
 * What a party did.
 *
 * @param organization the party as it is today
 * @param was the id under which it acted, if it has been merged since
 * @param verified whether the signer's mandate was verified when the act was performed
 */
record ActView(
        int number,
        ActKind kind,
        String organization,
        @Nullable String organizationName,
        @Nullable String was,
        ActMode mode,
        boolean verified,
        @Nullable String on,
        @Nullable SignerView signer,
        @Nullable SourceJson source,
        @Nullable String text) {

    /**
     * Who acted.
     *
     * @param name as the directory has it now, else as printed
     * @param title as it was that day
     */
    record SignerView(
            @Nullable String person,
            @Nullable String name,
            @Nullable String post,
            Map<String, String> title) {}
}
