package lat.cabildo.notifications.sending.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import lat.cabildo.notifications.delivery.Reason;
import lat.cabildo.notifications.delivery.Verdict;
import lat.cabildo.notifications.keys.SampleKeys;
import lat.cabildo.notifications.sending.SampleParcels;
import lat.cabildo.platform.test.Commands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What each way to fail proves, told by a server that fails in this very way. */
class EmailCarrierTests {
    private static final String HERE = "https://cabildo.example/notifications";

    private final ScriptedSmtp server = new ScriptedSmtp();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void isAcceptedByTheAnswerToTheEndOfTheData() {
        assertThat(carry("flacma@flacma.lat")).isEqualTo(Verdict.accepted(250));
        assertThat(server.heard()).contains("RCPT TO:<flacma@flacma.lat>", "Auto-Submitted: auto-generated");
    }

    @Test
    void keepsTheMessageIdOnEveryAttempt() {
        carry("flacma@flacma.lat");
        carry("flacma@flacma.lat");

        String messageId = "Message-ID: <" + SampleParcels.ID.value() + "@cabildo.example>";
        assertThat(server.heard().stream().filter(messageId::equals)).hasSize(2);
    }

    @Test
    void hasALinkToUnsubscribeByOneClick() {
        carry("flacma@flacma.lat");

        assertThat(String.join("", server.heard()).replace(" ", ""))
                .containsPattern("List-Unsubscribe:<" + HERE + "/unsubscribe/sub_\\w{26}\\.old\\.[\\w-]{43}>")
                .contains("List-Unsubscribe-Post:List-Unsubscribe=One-Click");
    }

    @Test
    void isNotTakenWhereNobodyAnswers() throws IOException {
        server.close();

        assertThat(carry("flacma@flacma.lat")).isEqualTo(Verdict.notTaken(Reason.CONNECTION_FAILED, null));
    }

    @Test
    void isNotTakenByAServerThatIsBusy() {
        server.answer("RCPT", "450 later");

        assertThat(carry("flacma@flacma.lat")).isEqualTo(Verdict.notTaken(Reason.TEMPORARILY_REFUSED, 450));
    }

    @Test
    void isRefusedForGood() {
        server.answer("RCPT", "550 nobody here");

        assertThat(carry("flacma@flacma.lat")).isEqualTo(Verdict.refused(Reason.PERMANENTLY_REFUSED, 550));
    }

    @Test
    void isNotTakenWhenTheConnectionBreaksBeforeTheEnd() {
        server.answer("DATA", ScriptedSmtp.HANG_UP);

        assertThat(carry("flacma@flacma.lat")).isEqualTo(Verdict.notTaken(Reason.CONNECTION_FAILED, null));
    }

    @Test
    void isUnknownWhenTheConnectionBreaksAfterTheEnd() {
        server.answer(".", ScriptedSmtp.HANG_UP);

        assertThat(carry("flacma@flacma.lat")).isEqualTo(Verdict.unknown(Reason.ANSWER_LOST));
    }

    @Test
    void believesARefusalAfterTheEnd() {
        server.answer(".", "554 spam");

        assertThat(carry("flacma@flacma.lat")).isEqualTo(Verdict.refused(Reason.PERMANENTLY_REFUSED, 554));
    }

    @Test
    void sendsToAddressesOutsideAsciiWhereTheServerCan() {
        server.answer("EHLO", "250-here\r\n250-8BITMIME\r\n250 SMTPUTF8");

        assertThat(carry("dirección.cooperación@ame.gob.ec")).isEqualTo(Verdict.accepted(250));
        assertThat(server.heard())
                .contains("RCPT TO:<dirección.cooperación@ame.gob.ec>", "To: dirección.cooperación@ame.gob.ec")
                .anyMatch(line -> line.startsWith("MAIL FROM") && line.endsWith("SMTPUTF8"));
    }

    @Test
    void saysWhyAnAddressOutsideAsciiCannotBeReached() {
        assertThat(carry("dirección.cooperación@ame.gob.ec"))
                .isEqualTo(Verdict.refused(Reason.ADDRESS_NOT_SUPPORTED, null));
        assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }

    @Test
    void needsNothingSpecialForADomainOutsideAscii() {
        assertThat(carry("alcaldia@españa.example")).isEqualTo(Verdict.accepted(250));
        assertThat(server.heard()).contains("RCPT TO:<alcaldia@xn--espaa-rta.example>");
    }

    private Verdict carry(String address) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(server.port());
        smtp.setUsername("");
        Properties timeouts = new Properties();
        timeouts.setProperty("mail.smtp.connectiontimeout", "2000");
        timeouts.setProperty("mail.smtp.timeout", "2000");
        smtp.setJavaMailProperties(timeouts);
        MailSettings settings = new MailSettings("no-reply@cabildo.example", "Cabildo", HERE, 4);
        Farewell farewell = new Farewell(SampleKeys.tokens(), settings);
        Letters letters = new Letters(SampleParcels.teller(), farewell, settings, Commands.CLOCK);
        return new EmailCarrier(smtp, letters, settings).carry(SampleParcels.toAddress(address));
    }
}
