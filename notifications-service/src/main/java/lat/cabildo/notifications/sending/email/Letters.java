package lat.cabildo.notifications.sending.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import lat.cabildo.notifications.sending.Parcel;
import lat.cabildo.notifications.subscription.Language;
import lat.cabildo.notifications.texts.Story;
import lat.cabildo.notifications.texts.Teller;
import org.springframework.stereotype.Component;

/**
 * Writes letters: plain text and the same in HTML, in the subscriber's language, marked as generated (RFC 3834), to be
 * unsubscribed from by one click (RFC 8058).
 */
@Component
class Letters {
    private static final String UTF_8 = "UTF-8";
    private static final DateTimeFormatter RFC_5322 =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final Teller teller;
    private final Farewell farewell;
    private final MailSettings settings;
    private final Clock clock;

    Letters(Teller teller, Farewell farewell, MailSettings settings, Clock clock) {
        this.teller = teller;
        this.farewell = farewell;
        this.settings = settings;
        this.clock = clock;
    }

    MimeMessage write(Session session, Parcel parcel, InternetAddress to) {
        Language language = parcel.subscription().language();
        Story story = teller.tell(parcel.occasion(), language);
        Optional<String> link = farewell.link(parcel.subscription().id());
        Sheet sheet = new Sheet(
                story,
                language.locale().getLanguage(),
                settings.sender(),
                teller.frame("footer", language, parcel.subscription().id().value()),
                link.map(url -> exit(url, language)));
        try {
            MimeMessage letter = new Letter(session, "<" + parcel.id().value() + "@" + settings.domain() + ">");
            letter.setFrom(new InternetAddress(settings.from(), settings.sender(), UTF_8));
            letter.setRecipient(Message.RecipientType.TO, to);
            letter.setSubject(sheet.subject(), UTF_8);
            letter.setHeader("Date", clock.instant().atOffset(ZoneOffset.UTC).format(RFC_5322));
            letter.setHeader("Auto-Submitted", "auto-generated");
            letter.setHeader("Content-Language", sheet.language());
            if (link.isPresent()) {
                letter.setHeader("List-Unsubscribe", "<" + link.get() + ">");
                letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            letter.setContent(alternatives(sheet.text(), sheet.html()));
            letter.saveChanges();
            return letter;
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new IllegalStateException("a letter cannot be written", unwritable);
        }
    }

    private Sheet.Exit exit(String url, Language language) {
        return new Sheet.Exit(
                url, teller.frame("unsubscribe.link", language, url), teller.frame("unsubscribe.anchor", language));
    }

    private static MimeMultipart alternatives(String text, String html) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, UTF_8, "plain");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, UTF_8, "html");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(plain);
        both.addBodyPart(rich);
        return both;
    }
}
