package lat.cabildo.agreements.agreement;

import java.util.List;
import java.util.Map;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** What has become of an agreement. */
public sealed interface AgreementEvent {

    AgreementId id();

    record AgreementDrafted(AgreementId id, AgreementKind kind, Map<String, String> title, List<Party> parties)
            implements AgreementEvent {}

    /** @param fields names of what is different now */
    record AgreementCorrected(AgreementId id, List<String> fields) implements AgreementEvent {}

    record PartiesInvited(AgreementId id, List<Party> parties) implements AgreementEvent {}

    /** @param partyStatus where the party stands now */
    record ActPerformed(AgreementId id, Act act, PartyStatus partyStatus) implements AgreementEvent {}

    record ActsRecorded(AgreementId id, List<Act> acts) implements AgreementEvent {}

    /**
     * The agreement is signed now: by the last act that was missing, or because a source says so.
     *
     * @param acts that completed the signatures; none if a source says so
     */
    record AgreementSigned(
            AgreementId id,
            List<Act> acts,
            @Nullable PartialDate signedOn,
            @Nullable Source source) implements AgreementEvent {}

    /** A person was erased: their printed names are gone, under any id they were known by. */
    record SignersBlanked(AgreementId id, PersonId person) implements AgreementEvent {}

    record AgreementEnteredIntoForce(
            AgreementId id, @Nullable PartialDate inForceOn) implements AgreementEvent {}

    record AgreementEnded(
            AgreementId id,
            EndReason reason,
            @Nullable PartialDate endedOn,
            @Nullable AgreementId replacedBy) implements AgreementEvent {}

    record AgreementLinkedToEvent(AgreementId id, EventLink link) implements AgreementEvent {}

    record AgreementUnlinkedFromEvent(AgreementId id, EventLink link) implements AgreementEvent {}
}
