package lat.cabildo.local.caught;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import lat.cabildo.platform.test.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTests {
    private final int port = FreePorts.any();
    private final Mailbox mailbox = Mailbox.start(port);

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void keepsEmailsInTheOrderOfTheirArrivalWhoeverTheyAreFor() throws Exception {
        send("zoe@cuenca.example", "Primera");
        assertThat(mailbox.since(0)).extracting(CaughtMail::subject).containsExactly("Primera");
        send("ana@cuenca.example", "Después");
        assertThat(mailbox.since(0)).extracting(CaughtMail::subject).containsExactly("Primera", "Después");
        assertThat(mailbox.since(1)).extracting(CaughtMail::number).containsExactly(2);
    }

    @Test
    void takesAnEmailApart() throws Exception {
        send("ana@cuenca.example", "Convocatoria");
        assertThat(mailbox.since(0)).singleElement().satisfies(mail -> {
            assertThat(mail.from()).isEqualTo("Cabildo <no-reply@cabildo.example>");
            assertThat(mail.to()).containsExactly("ana@cuenca.example");
            assertThat(mail.text()).contains("¡Hola!");
            assertThat(mail.html()).contains("<b>¡Hola!</b>");
            assertThat(mail.attachments()).containsExactly("evento.ics");
        });
    }

    private void send(String to, String subject) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(port));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("no-reply@cabildo.example", "Cabildo"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeMultipart alternatives =
                new MimeMultipart("alternative", part("¡Hola!", "plain"), part("<b>¡Hola!</b>", "html"));
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        MimeBodyPart attached = part("BEGIN:VCALENDAR", "calendar");
        attached.setFileName("evento.ics");
        message.setContent(new MimeMultipart(body, attached));
        Transport.send(message);
    }

    private static MimeBodyPart part(String text, String subtype) throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        return part;
    }
}
