package lat.cabildo.agreements.agreement.messaging;

import java.util.List;
import java.util.Map;
import lat.cabildo.agreements.agreement.AgreementKind;
import lat.cabildo.agreements.agreement.EndReason;
import lat.cabildo.agreements.agreement.EventRelation;
import lat.cabildo.agreements.agreement.PartyStatus;
import lat.cabildo.agreements.json.SourceJson;
import org.jspecify.annotations.Nullable;

/** The facts that agreements tell. */
sealed interface AgreementChange {

    record Drafted(String id, AgreementKind kind, Map<String, String> title, List<PartyState> parties)
            implements AgreementChange {}

    record Corrected(String id, List<String> fields) implements AgreementChange {}

    record PartiesInvited(String id, List<PartyState> parties) implements AgreementChange {}

    record ActPerformed(String id, ActDone act, PartyStatus partyStatus) implements AgreementChange {}

    record ActsRecorded(String id, List<ActDone> acts) implements AgreementChange {}

    record Signed(
            String id,
            List<ActDone> acts,
            @Nullable String signedOn,
            @Nullable SourceJson source) implements AgreementChange {}

    record SignersBlanked(String id, String person) implements AgreementChange {}

    record EnteredIntoForce(String id, @Nullable String inForceOn) implements AgreementChange {}

    record Ended(
            String id,
            EndReason reason,
            @Nullable String endedOn,
            @Nullable String replacedBy) implements AgreementChange {}

    record EventLinked(String id, String event, EventRelation relation) implements AgreementChange {}

    record EventUnlinked(String id, String event, EventRelation relation) implements AgreementChange {}
}
