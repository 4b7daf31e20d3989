package lat.cabildo.directory.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lat.cabildo.directory.fact.Bounce.Severity;
import lat.cabildo.directory.fact.ContactPoint.Purpose;
import lat.cabildo.directory.fact.ContactPoint.Type;
import lat.cabildo.directory.fact.ContactRefusal.ConsentWithdrawn;
import lat.cabildo.directory.fact.ContactRefusal.UnknownContactPoint;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPointsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String MAIL = "evelyn@llerena.example";
    private static final Consent GIVEN = new Consent(LocalDate.of(2025, 1, 1), "form", null);
    private static final Consent WITHDRAWN = new Consent(LocalDate.of(2025, 1, 1), "form", DAY);

    @Test
    void givesOutNothingThatSomebodyObjectsTo() {
        List<ContactPoint> after = points(mail(null, GIVEN, null)).withdrawn(Type.EMAIL, MAIL, DAY);

        assertThat(after).containsExactly(mail(null, WITHDRAWN, null));
        assertThat(after.getFirst().isGivenOutOn(DAY)).isFalse();
        assertThat(new ContactPoints(after).published()).isEmpty();
        assertThat(new ContactPoints(after).withdrawn(Type.EMAIL, MAIL, DAY.plusDays(9)))
                .isEqualTo(after);
        assertThat(points(mail(null, null, null)).withdrawn(Type.EMAIL, MAIL, DAY))
                .containsExactly(mail(null, new Consent(null, null, DAY), null));
    }

    @ParameterizedTest
    @CsvSource({", true", "2026-03-01, true", "2026-03, true", "2026-02, false", "2025, false", "2025~, true"})
    void givesOutNothingWhoseTimeIsCertainlyOver(@Nullable String to, boolean givenOut) {
        assertThat(mail(to, null, null).isGivenOutOn(DAY)).isEqualTo(givenOut);
    }

    @Test
    void takesWhatWasWithdrawnBackWithANewConsentOnly() {
        ContactPoints points = points(mail(null, WITHDRAWN, null));
        Consent again = new Consent(DAY.plusDays(1), "letter", null);

        assertThat(points.replacedBy(List.of(mail(null, again, null)))).containsExactly(mail(null, again, null));
        assertThat(points.replacedBy(List.of(mail(null, WITHDRAWN, null)))).isEqualTo(points.all());
        assertThatThrownBy(() -> points.replacedBy(List.of(mail(null, null, null))))
                .isInstanceOf(ConsentWithdrawn.class)
                .hasMessageNotContaining("evelyn");
        assertThatThrownBy(() -> points.replacedBy(List.of(mail(null, GIVEN, null))))
                .isInstanceOf(ConsentWithdrawn.class);
    }

    @Test
    void remembersWhatWasWithdrawnThoughNobodyNamesItAnyMore() {
        ContactPoint withdrawn = mail(null, WITHDRAWN, null);
        ContactPoint phone =
                new ContactPoint(Type.PHONE, "+593 (7) 413-4900", Purpose.PRESS, null, null, null, WITHDRAWN, null);

        ContactPoints emptied = new ContactPoints(points(withdrawn, phone).replacedBy(List.of()));

        assertThat(emptied.all()).containsExactly(withdrawn, phone);
        assertThatThrownBy(() -> emptied.replacedBy(List.of(mail(MAIL.toUpperCase(Locale.ROOT)))))
                .isInstanceOf(ConsentWithdrawn.class);
        assertThatThrownBy(() -> emptied.replacedBy(List.of(
                        new ContactPoint(Type.PHONE, "+593 7 413 4900", Purpose.PRESS, null, null, null, null, null))))
                .isInstanceOf(ConsentWithdrawn.class);
    }

    @Test
    void takesAnAddressAsWithdrawnIfItIsForOnePurpose() {
        ContactPoints points = points(mail(null, null, null), mail(null, WITHDRAWN, null));

        assertThatThrownBy(() -> points.replacedBy(List.of(mail(null, null, null))))
                .isInstanceOf(ConsentWithdrawn.class);
    }

    @Test
    void keepsConsentAndBounceThatAReplacementDoesNotSpeakOf() {
        Bounce bounce = new Bounce(Severity.SOFT, DAY);

        assertThat(points(mail(null, GIVEN, bounce)).replacedBy(List.of(mail("2027", null, null))))
                .containsExactly(mail("2027", GIVEN, bounce));
    }

    @Test
    void remembersSinceWhenMailComesBack() {
        ContactPoints soft = bounced(points(mail(null, null, null)), Severity.SOFT, DAY);
        ContactPoints stillSoft = bounced(soft, Severity.SOFT, DAY.plusDays(1));
        ContactPoints hard = bounced(stillSoft, Severity.HARD, DAY.plusDays(2));
        ContactPoints stillHard = bounced(hard, Severity.SOFT, DAY.plusDays(3));
        ContactPoints late = bounced(stillHard, null, DAY.plusDays(1));
        ContactPoints arrived = bounced(stillHard, null, DAY.plusDays(4));

        assertThat(late).isEqualTo(stillHard);
        assertThat(stillSoft.all().getFirst().bounce()).isEqualTo(new Bounce(Severity.SOFT, DAY));
        assertThat(stillHard.all().getFirst().bounce()).isEqualTo(new Bounce(Severity.HARD, DAY.plusDays(2)));
        assertThat(arrived.all()).containsExactly(mail(null, null, null));
        assertThatThrownBy(() -> arrived.bounced(Type.EMAIL, "somebody@else.example", Severity.HARD, DAY))
                .isInstanceOf(UnknownContactPoint.class);
    }

    @Test
    void forgetsOfOrganizationsWhatWasSomebodysOwnOnly() {
        ContactPoint office = new ContactPoint(
                Type.PHONE, "+593 7 413 4900", Purpose.INSTITUTIONAL, null, null, new PartialDate("2019"), null, null);
        ContactPoints points = points(mail("2020", null, null), office, mail(null, WITHDRAWN, null));

        assertThat(points.keptSince(DAY)).containsExactly(mail(null, WITHDRAWN, null));
        assertThat(points.ofOrganizationKeptSince(DAY)).containsExactly(office, mail(null, WITHDRAWN, null));
        assertThat(points.ofOrganizationKeptSince(DAY.plusDays(1))).containsExactly(office);
    }

    @Test
    void refusesConsentThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Consent(null, "form", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Consent(DAY, "form", DAY.minusDays(1)));
    }

    private static ContactPoints bounced(ContactPoints points, @Nullable Severity severity, LocalDate day) {
        return new ContactPoints(points.bounced(Type.EMAIL, MAIL, severity, day));
    }

    private static ContactPoints points(ContactPoint... points) {
        return new ContactPoints(List.of(points));
    }

    private static ContactPoint mail(String address) {
        return new ContactPoint(Type.EMAIL, address, Purpose.PERSONAL, null, null, null, null, null);
    }

    private static ContactPoint mail(@Nullable String to, @Nullable Consent consent, @Nullable Bounce bounce) {
        PartialDate last = to == null ? null : new PartialDate(to);
        return new ContactPoint(Type.EMAIL, MAIL, Purpose.PERSONAL, null, null, last, consent, bounce);
    }
}
