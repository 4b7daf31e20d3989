package lat.cabildo.agreements.agreement.messaging;

import java.util.List;
import java.util.Map;
import lat.cabildo.agreements.agreement.Agreement;
import lat.cabildo.agreements.agreement.AgreementKind;
import lat.cabildo.agreements.agreement.AgreementStatus;
import lat.cabildo.agreements.agreement.EndReason;
import lat.cabildo.agreements.agreement.EventRelation;
import lat.cabildo.agreements.agreement.Life;
import lat.cabildo.agreements.agreement.Renewal;
import lat.cabildo.agreements.agreement.Wording;
import lat.cabildo.agreements.events.EventId;
import lat.cabildo.agreements.json.FigureJson;
import lat.cabildo.agreements.json.PartialDates;
import lat.cabildo.agreements.json.PrintedTitleJson;
import lat.cabildo.agreements.json.SourceJson;
import org.jspecify.annotations.Nullable;

/** Schema {@code agreement.state.v1}. */
record AgreementState(
        String id,
        AgreementKind kind,
        Map<String, String> title,
        List<PrintedTitleJson> printedTitles,
        AgreementStatus status,
        List<PartyState> parties,
        List<ActState> acts,
        @Nullable String signedOn,
        @Nullable SourceJson signingSource,
        @Nullable String inForceOn,
        @Nullable String expiresOn,
        @Nullable String noticeDueOn,
        @Nullable String endedOn,
        @Nullable EndReason endReason,
        @Nullable String replacedBy,
        @Nullable Renewal renewal,
        boolean openForAdhesion,
        @Nullable String event,
        List<String> presentedAt,
        List<String> themes,
        List<FigureJson> figures,
        List<SourceJson> sources) {

    static AgreementState of(Agreement agreement) {
        Wording wording = agreement.wording();
        Life life = agreement.life();
        return new AgreementState(
                agreement.id().value(),
                wording.kind(),
                wording.title(),
                wording.printedTitles().stream().map(PrintedTitleJson::of).toList(),
                life.status(),
                agreement.parties().all().stream().map(PartyState::of).toList(),
                agreement.acts().all().stream().map(ActState::of).toList(),
                PartialDates.text(life.signedOn()),
                SourceJson.ofNullable(life.signingSource()),
                PartialDates.text(life.inForceOn()),
                PartialDates.text(agreement.terms().expiresOn()),
                PartialDates.text(agreement.terms().noticeDueOn()),
                PartialDates.text(life.endedOn()),
                life.endReason(),
                life.replacedBy() == null ? null : life.replacedBy().value(),
                agreement.terms().renewal(),
                agreement.terms().openForAdhesion(),
                agreement.events().signedAt().map(EventId::value).orElse(null),
                presentedAt(agreement),
                wording.themes(),
                wording.figures().stream().map(FigureJson::of).toList(),
                wording.sources().stream().map(SourceJson::of).toList());
    }

    private static List<String> presentedAt(Agreement agreement) {
        return agreement.events().all().stream()
                .filter(link -> link.relation() == EventRelation.PRESENTED_AT)
                .map(link -> link.event().value())
                .toList();
    }
}
