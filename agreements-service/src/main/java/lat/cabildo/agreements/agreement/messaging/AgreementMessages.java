package lat.cabildo.agreements.agreement.messaging;

import lat.cabildo.agreements.agreement.Agreement;
import lat.cabildo.agreements.agreement.AgreementEvent;
import lat.cabildo.agreements.agreement.AgreementEvent.ActPerformed;
import lat.cabildo.agreements.agreement.AgreementEvent.ActsRecorded;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementCorrected;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementDrafted;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementEnded;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementEnteredIntoForce;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementLinkedToEvent;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementSigned;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementUnlinkedFromEvent;
import lat.cabildo.agreements.agreement.AgreementEvent.PartiesInvited;
import lat.cabildo.agreements.agreement.AgreementEvent.SignersBlanked;
import lat.cabildo.agreements.json.PartialDates;
import lat.cabildo.agreements.json.SourceJson;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.stereotype.Component;

/** Turns what becomes of agreements into the messages of asyncapi.yaml. */
@Component
class AgreementMessages implements PublishedLanguage<Agreement, AgreementEvent> {

    @Override
    public String name(AgreementEvent event) {
        return switch (event) {
            case AgreementDrafted ignored -> "drafted";
            case AgreementCorrected ignored -> "corrected";
            case PartiesInvited ignored -> "parties-invited";
            case ActPerformed ignored -> "act-performed";
            case ActsRecorded ignored -> "acts-recorded";
            case AgreementSigned ignored -> "signed";
            case SignersBlanked ignored -> "signers-blanked";
            case AgreementEnteredIntoForce ignored -> "entered-into-force";
            case AgreementEnded ignored -> "ended";
            case AgreementLinkedToEvent ignored -> "event-linked";
            case AgreementUnlinkedFromEvent ignored -> "event-unlinked";
        };
    }

    @Override
    public Object change(AgreementEvent event) {
        return switch (event) {
            case AgreementDrafted(var id, var kind, var title, var parties) ->
                new AgreementChange.Drafted(
                        id.value(),
                        kind,
                        title,
                        parties.stream().map(PartyState::of).toList());
            case AgreementCorrected(var id, var fields) -> new AgreementChange.Corrected(id.value(), fields);
            case PartiesInvited(var id, var parties) ->
                new AgreementChange.PartiesInvited(
                        id.value(), parties.stream().map(PartyState::of).toList());
            case ActPerformed(var id, var act, var partyStatus) ->
                new AgreementChange.ActPerformed(id.value(), ActDone.of(act), partyStatus);
            case ActsRecorded(var id, var acts) ->
                new AgreementChange.ActsRecorded(
                        id.value(), acts.stream().map(ActDone::of).toList());
            case AgreementSigned(var id, var acts, var signedOn, var source) ->
                new AgreementChange.Signed(
                        id.value(),
                        acts.stream().map(ActDone::of).toList(),
                        PartialDates.text(signedOn),
                        SourceJson.ofNullable(source));
            case SignersBlanked(var id, var person) -> new AgreementChange.SignersBlanked(id.value(), person.value());
            case AgreementEnteredIntoForce(var id, var inForceOn) ->
                new AgreementChange.EnteredIntoForce(id.value(), PartialDates.text(inForceOn));
            case AgreementEnded(var id, var reason, var endedOn, var replacedBy) ->
                new AgreementChange.Ended(
                        id.value(), reason, PartialDates.text(endedOn), replacedBy == null ? null : replacedBy.value());
            case AgreementLinkedToEvent(var id, var link) ->
                new AgreementChange.EventLinked(id.value(), link.event().value(), link.relation());
            case AgreementUnlinkedFromEvent(var id, var link) ->
                new AgreementChange.EventUnlinked(id.value(), link.event().value(), link.relation());
        };
    }

    @Override
    public Object state(Agreement agreement) {
        return AgreementState.of(agreement);
    }
}
