package lat.cabildo.agreements.agreement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import lat.cabildo.agreements.agreement.AgreementKind;
import lat.cabildo.agreements.agreement.DraftAgreement;
import lat.cabildo.agreements.agreement.EventLinks;
import lat.cabildo.agreements.agreement.Parties;
import lat.cabildo.agreements.agreement.Renewal;
import lat.cabildo.agreements.agreement.Terms;
import lat.cabildo.agreements.agreement.Wording;
import lat.cabildo.agreements.json.FigureJson;
import lat.cabildo.agreements.json.PrintedTitleJson;
import lat.cabildo.agreements.json.SourceJson;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** An agreement to be drafted. */
record AgreementBody(
        @NotNull AgreementKind kind,

        @NotNull @Size(min = 1, max = 12)
        Map<
                        @Size(max = 35) @Pattern(regexp = PrintedTitleJson.LANGUAGE) String,
                        @NotBlank @Size(max = 300) @PlainText String>
                title,

        @Nullable @Size(max = 20) List<@NotNull @Valid PrintedTitleJson> printedTitles,
        @Nullable @Size(max = 50) List<@NotNull @Slug String> themes,
        @Nullable @Size(max = 20) List<@NotNull @Valid FigureJson> figures,
        @Nullable @Size(max = 20) List<@NotNull @Valid SourceJson> sources,
        @Nullable Boolean openForAdhesion,
        @Nullable Renewal renewal,
        @Nullable PartialDate expiresOn,
        @Nullable PartialDate noticeDueOn,
        @Nullable @Size(max = Parties.MOST) List<@NotNull @Valid InvitationBody> parties,
        @Nullable @Size(max = EventLinks.MOST) List<@NotNull @Valid EventLinkBody> events) {

    DraftAgreement draft() {
        Wording wording = new Wording(
                kind,
                title,
                Lists.map(printedTitles, PrintedTitleJson::printedTitle),
                Lists.map(themes, theme -> theme),
                Lists.map(figures, FigureJson::figure),
                Lists.map(sources, SourceJson::toSource));
        Terms terms = new Terms(expiresOn, noticeDueOn, renewal, Boolean.TRUE.equals(openForAdhesion));
        return new DraftAgreement(
                wording, terms, InvitationBody.invitations(parties), Lists.map(events, EventLinkBody::link));
    }
}
