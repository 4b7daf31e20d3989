package lat.cabildo.agreements.agreement;

import static lat.cabildo.agreements.SampleIds.BARCELONA;
import static lat.cabildo.agreements.SampleIds.BERLIN;
import static lat.cabildo.agreements.SampleIds.CGLU;
import static lat.cabildo.agreements.SampleIds.COLAU;
import static lat.cabildo.agreements.SampleIds.HOUSING;
import static lat.cabildo.agreements.SampleIds.MAYOR_OF_BARCELONA;
import static lat.cabildo.agreements.SampleIds.MONTEVIDEO;
import static lat.cabildo.agreements.SampleIds.TWINNING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lat.cabildo.agreements.agreement.RecordActs.RecordedAct;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;

/** Agreements as printed in the sources, with what contradicts itself there. */
public final class SampleAgreements {

    public static final AggregateType<AgreementId, Agreement, AgreementEvent> TYPE = AgreementsConfiguration.TYPE;

    public static final Source REPORT =
            new Source("Alianzas de ciudades", "https://example.org/alianzas.pdf", LocalDate.of(2026, 3, 1));
    public static final PartialDate PRESENTED = date("2018-07-16");
    public static final Signer MAYOR = new Signer(
            COLAU, MAYOR_OF_BARCELONA, null, Map.of("es", "Alcaldesa de Barcelona", "ca", "Alcaldessa de Barcelona"));

    private SampleAgreements() {}

    public static PartialDate date(String text) {
        return new PartialDate(text);
    }

    /** Declared by 25 cities, of which 17 are named; printed under two titles. */
    public static Wording housing() {
        return new Wording(
                AgreementKind.DECLARATION,
                Map.of("es", "Ciudades por una vivienda adecuada"),
                List.of(new PrintedTitle("Cities for Adequate Housing", "en", REPORT)),
                List.of("sdg-11", "housing"),
                List.of(
                        new Figure("cities", 25, Qualifier.EXACTLY, date("2018-07"), REPORT),
                        new Figure("cities-named", 17, Qualifier.EXACTLY, date("2019-05"), REPORT)),
                List.of(REPORT));
    }

    public static Terms open() {
        return new Terms(null, null, null, true);
    }

    public static DraftAgreement housingDraft() {
        return new DraftAgreement(
                housing(),
                open(),
                List.of(
                        new Invitation(BARCELONA, PartyRole.PROMOTER),
                        new Invitation(MONTEVIDEO, PartyRole.SIGNATORY),
                        new Invitation(CGLU, PartyRole.SUPPORTER)),
                List.of());
    }

    public static Agreement drafted() {
        return Agreement.draft(HOUSING, housingDraft()).state();
    }

    public static PerformAct perform(ActKind kind, OrganizationId party, String day) {
        return new PerformAct(kind, party, LocalDate.parse(day), COLAU, MAYOR_OF_BARCELONA, null);
    }

    public static RecordActs recorded(ActKind kind, OrganizationId... parties) {
        return new RecordActs(
                REPORT,
                Stream.of(parties)
                        .map(party -> new RecordedAct(kind, party, null, null, null))
                        .toList());
    }

    /** Barcelona signed here, and only Montevideo has not. */
    public static Decision<Agreement, AgreementEvent> signedByBarcelona() {
        return drafted().perform(perform(ActKind.SIGNATURE, BARCELONA, "2018-07-16"), MAYOR);
    }

    public static Decision<Agreement, AgreementEvent> signed() {
        RecordedAct signature = new RecordedAct(
                ActKind.SIGNATURE, MONTEVIDEO, PRESENTED, new Signer(null, null, "D. Martínez", Map.of()), null);
        return signedByBarcelona().state().record(new RecordActs(REPORT, List.of(signature)));
    }

    /** A source prints by whom Barcelona signed. */
    public static Agreement signedBy(PersonId signer) {
        Signer printed = new Signer(signer, MAYOR_OF_BARCELONA, "A. Colau", Map.of("es", "Alcaldesa"));
        RecordedAct signature = new RecordedAct(ActKind.SIGNATURE, BARCELONA, PRESENTED, printed, null);
        return drafted().record(new RecordActs(REPORT, List.of(signature))).state();
    }

    public static Agreement inForce() {
        return signed().state().enterIntoForce(PRESENTED).state();
    }

    /** A twinning of two cities of which only the day and the month of signing are printed. */
    public static Agreement twinning() {
        Wording wording = new Wording(
                AgreementKind.TWINNING,
                Map.of("es", "Hermanamiento Montevideo–Berlín"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        DraftAgreement draft = new DraftAgreement(
                wording,
                new Terms(null, null, Renewal.TACIT, false),
                List.of(new Invitation(MONTEVIDEO, PartyRole.SIGNATORY), new Invitation(BERLIN, PartyRole.SIGNATORY)),
                List.of());
        return Agreement.draft(TWINNING, draft)
                .state()
                .recordSigning(date("XXXX-11-11"), REPORT)
                .state();
    }
}
