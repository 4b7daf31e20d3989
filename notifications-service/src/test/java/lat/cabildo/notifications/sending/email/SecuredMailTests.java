package lat.cabildo.notifications.sending.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import lat.cabildo.notifications.delivery.Reason;
import lat.cabildo.notifications.delivery.Verdict;
import lat.cabildo.notifications.keys.SampleKeys;
import lat.cabildo.notifications.sending.SampleParcels;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.TestAuthority;
import lat.cabildo.platform.test.TestCertificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters under TLS, as the environment asks for it, to servers that really speak it. */
class SecuredMailTests {
    private static final Verdict NOT_REACHED = Verdict.notTaken(Reason.CONNECTION_FAILED, null);

    @TempDir
    static Path directory;

    private static TestAuthority authority;
    private static TestCertificate own;
    private static TestCertificate elsewhere;

    @BeforeAll
    static void certify() throws IOException, GeneralSecurityException {
        authority = new TestAuthority(directory);
        own = authority.issue("localhost");
        elsewhere = authority.issue("elsewhere.example");
    }

    @Test
    void goUnderTlsFromTheFirstByteOn() throws IOException {
        try (ScriptedSmtp server = ScriptedSmtp.underTls(own.tls())) {
            assertThat(carry(server, "CABILDO_SMTP_TLS=true", trusting())).isEqualTo(Verdict.accepted(250));
            assertThat(server.heard()).contains("RCPT TO:<flacma@flacma.lat>");
        }
    }

    @Test
    void goUnderTlsOnceItIsOffered() throws IOException {
        try (ScriptedSmtp server = ScriptedSmtp.offeringStartTls(own.tls())) {
            assertThat(carry(server, trusting())).isEqualTo(Verdict.accepted(250));
            assertThat(server.heard()).containsSubsequence("STARTTLS", "RCPT TO:<flacma@flacma.lat>");
        }
    }

    @Test
    void goToNobodyForWhomNoAuthorityVouches() throws IOException {
        try (ScriptedSmtp server = ScriptedSmtp.underTls(own.tls())) {
            assertThat(carry(server, "CABILDO_SMTP_TLS=true")).isEqualTo(NOT_REACHED);
            assertThat(server.heard()).isEmpty();
        }
        try (ScriptedSmtp server = ScriptedSmtp.offeringStartTls(own.tls())) {
            assertThat(carry(server)).isEqualTo(NOT_REACHED);
            assertThat(server.heard()).last().isEqualTo("STARTTLS");
        }
    }

    @Test
    void goToNobodyWhoIsCertifiedUnderAnotherName() throws IOException {
        try (ScriptedSmtp server = ScriptedSmtp.underTls(elsewhere.tls())) {
            assertThat(carry(server, "CABILDO_SMTP_TLS=true", trusting())).isEqualTo(NOT_REACHED);
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void stayWhereEncryptionIsRequiredAndNotOffered() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            assertThat(carry(server, "CABILDO_SMTP_STARTTLS_REQUIRED=true")).isEqualTo(NOT_REACHED);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    private static String trusting() {
        return "CABILDO_SMTP_CA=" + authority.certificate().toUri();
    }

    private static Verdict carry(ScriptedSmtp server, String... environment) {
        Verdict[] verdict = new Verdict[1];
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, MailSenderAutoConfiguration.class))
                .withPropertyValues(Stream.concat(
                                Stream.of("CABILDO_SMTP_HOST=localhost", "CABILDO_SMTP_PORT=" + server.port()),
                                Stream.of(environment))
                        .toArray(String[]::new))
                .run(context -> {
                    MailSettings settings =
                            new MailSettings("no-reply@cabildo.example", "Cabildo", "https://cabildo.example", 4);
                    Letters letters = new Letters(
                            SampleParcels.teller(),
                            new Farewell(SampleKeys.tokens(), settings),
                            settings,
                            Commands.CLOCK);
                    verdict[0] = new EmailCarrier(context.getBean(JavaMailSenderImpl.class), letters, settings)
                            .carry(SampleParcels.toAddress("flacma@flacma.lat"));
                });
        return verdict[0];
    }
}
