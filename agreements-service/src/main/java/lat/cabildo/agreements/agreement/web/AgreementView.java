package lat.cabildo.agreements.agreement.web;

import java.util.List;
import java.util.Map;
import lat.cabildo.agreements.agreement.Agreement;
import lat.cabildo.agreements.agreement.AgreementKind;
import lat.cabildo.agreements.agreement.AgreementStatus;
import lat.cabildo.agreements.agreement.EndReason;
import lat.cabildo.agreements.agreement.Life;
import lat.cabildo.agreements.agreement.Renewal;
import lat.cabildo.agreements.agreement.Terms;
import lat.cabildo.agreements.agreement.Wording;
import lat.cabildo.agreements.json.FigureJson;
import lat.cabildo.agreements.json.PartialDates;
import lat.cabildo.agreements.json.PrintedTitleJson;
import lat.cabildo.agreements.json.SourceJson;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it is shown, its parties and events as they are known now.
 *
 * @param parties in the order of listing; in lists of agreements only the first
 * @param partyCount all who are listed, today's survivors of mergers counted once
 * @param registeredCount those of them who are bound today, beside what is declared in the figures
 */
record AgreementView(
        String id,
        AgreementKind kind,
        Map<String, String> title,
        List<PrintedTitleJson> printedTitles,
        AgreementStatus status,
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
        List<PartyView> parties,
        int partyCount,
        long registeredCount,
        int actCount,
        List<EventView> events,
        List<String> themes,
        List<FigureJson> figures,
        List<SourceJson> sources) {

    static AgreementView of(
            Agreement agreement, List<PartyView> shown, int partyCount, long registeredCount, List<EventView> events) {
        Wording wording = agreement.wording();
        Terms terms = agreement.terms();
        Life life = agreement.life();
        return new AgreementView(
                agreement.id().value(),
                wording.kind(),
                wording.title(),
                Lists.map(wording.printedTitles(), PrintedTitleJson::of),
                life.status(),
                PartialDates.text(life.signedOn()),
                SourceJson.ofNullable(life.signingSource()),
                PartialDates.text(life.inForceOn()),
                PartialDates.text(terms.expiresOn()),
                PartialDates.text(terms.noticeDueOn()),
                PartialDates.text(life.endedOn()),
                life.endReason(),
                life.replacedBy() == null ? null : life.replacedBy().value(),
                terms.renewal(),
                terms.openForAdhesion(),
                shown,
                partyCount,
                registeredCount,
                agreement.acts().all().size(),
                events,
                wording.themes(),
                Lists.map(wording.figures(), FigureJson::of),
                Lists.map(wording.sources(), SourceJson::of));
    }
}
