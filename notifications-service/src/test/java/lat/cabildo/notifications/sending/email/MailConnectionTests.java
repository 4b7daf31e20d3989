package lat.cabildo.notifications.sending.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the environment says of the way to the mail server. */
class MailConnectionTests {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, MailSenderAutoConfiguration.class));

    @Test
    void takesEncryptionWhereItIsOfferedAndChecksTheName() {
        service.run(context -> {
            JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
            assertThat(sender.getHost()).isEqualTo("localhost");
            assertThat(sender.getPort()).isEqualTo(25);
            assertThat(sender.getJavaMailProperties())
                    .containsEntry("mail.smtp.starttls.enable", "true")
                    .containsEntry("mail.smtp.starttls.required", "false")
                    .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                    .doesNotContainEntry("mail.smtp.ssl.enable", "true");
        });
    }

    @Test
    void takesItFromTheFirstByteOnOrNotAtAll() {
        service.withPropertyValues(
                        "CABILDO_SMTP_HOST=mail.example.org",
                        "CABILDO_SMTP_PORT=465",
                        "CABILDO_SMTP_USERNAME=cabildo",
                        "CABILDO_SMTP_PASSWORD=secret",
                        "CABILDO_SMTP_TLS=true",
                        "CABILDO_SMTP_STARTTLS_REQUIRED=true")
                .run(context -> {
                    JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
                    Properties properties = sender.getJavaMailProperties();
                    assertThat(sender.getHost()).isEqualTo("mail.example.org");
                    assertThat(sender.getPort()).isEqualTo(465);
                    assertThat(sender.getUsername()).isEqualTo("cabildo");
                    assertThat(sender.getPassword()).isEqualTo("secret");
                    assertThat(properties)
                            .containsEntry("mail.smtp.starttls.required", "true")
                            .containsKey("mail.smtp.ssl.socketFactory");
                });
    }
}
