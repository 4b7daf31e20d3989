package lat.cabildo.agreements.agreement.messaging;

import java.util.Map;
import lat.cabildo.agreements.agreement.Act;
import lat.cabildo.agreements.agreement.ActKind;
import lat.cabildo.agreements.agreement.ActMode;
import lat.cabildo.agreements.agreement.Signer;
import lat.cabildo.agreements.json.PartialDates;
import lat.cabildo.agreements.json.SourceJson;
import lat.cabildo.platform.aggregate.Id;
import org.jspecify.annotations.Nullable;

/** An act as it is told when it is done. A signer is told by id and title; printed names stay here. */
record ActDone(
        int number,
        ActKind kind,
        String organization,
        ActMode mode,
        boolean verified,
        @Nullable String on,
        @Nullable SignerDone signer,
        @Nullable SourceJson source,
        @Nullable String text) {

    record SignerDone(@Nullable String person, @Nullable String post, Map<String, String> title) {

        static @Nullable SignerDone of(@Nullable Signer signer) {
            return signer == null || (signer.person() == null && signer.title().isEmpty())
                    ? null
                    : new SignerDone(value(signer.person()), value(signer.post()), signer.title());
        }

        private static @Nullable String value(@Nullable Id id) {
            return id == null ? null : id.value();
        }
    }

    static ActDone of(Act act) {
        return new ActDone(
                act.number(),
                act.kind(),
                act.organization().value(),
                act.mode(),
                act.verified(),
                PartialDates.text(act.on()),
                SignerDone.of(act.signer()),
                SourceJson.ofNullable(act.source()),
                act.text());
    }
}
