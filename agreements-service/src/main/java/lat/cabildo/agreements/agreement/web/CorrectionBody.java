package lat.cabildo.agreements.agreement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import lat.cabildo.agreements.agreement.Agreement;
import lat.cabildo.agreements.agreement.AgreementKind;
import lat.cabildo.agreements.agreement.CorrectAgreement;
import lat.cabildo.agreements.agreement.Renewal;
import lat.cabildo.agreements.agreement.Terms;
import lat.cabildo.agreements.agreement.Wording;
import lat.cabildo.agreements.json.FigureJson;
import lat.cabildo.agreements.json.PrintedTitleJson;
import lat.cabildo.agreements.json.SourceJson;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What a merge patch can change: all that is said of an agreement, nothing that is done to it. */
record CorrectionBody(
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
        @Nullable PartialDate signedOn,
        @Nullable PartialDate inForceOn) {

    static CorrectionBody of(Agreement agreement) {
        Wording wording = agreement.wording();
        Terms terms = agreement.terms();
        return new CorrectionBody(
                wording.kind(),
                wording.title(),
                Lists.map(wording.printedTitles(), PrintedTitleJson::of),
                wording.themes(),
                Lists.map(wording.figures(), FigureJson::of),
                Lists.map(wording.sources(), SourceJson::of),
                terms.openForAdhesion(),
                terms.renewal(),
                terms.expiresOn(),
                terms.noticeDueOn(),
                agreement.life().signedOn(),
                agreement.life().inForceOn());
    }

    CorrectAgreement correct() {
        Wording wording = new Wording(
                kind,
                title,
                Lists.map(printedTitles, PrintedTitleJson::printedTitle),
                Lists.map(themes, theme -> theme),
                Lists.map(figures, FigureJson::figure),
                Lists.map(sources, SourceJson::toSource));
        Terms terms = new Terms(expiresOn, noticeDueOn, renewal, Boolean.TRUE.equals(openForAdhesion));
        return new CorrectAgreement(wording, terms, signedOn, inForceOn);
    }
}
