package lat.cabildo.notifications.sending.email;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import lat.cabildo.notifications.delivery.Reason;
import lat.cabildo.notifications.delivery.Verdict;
import lat.cabildo.notifications.sending.Carrier;
import lat.cabildo.notifications.sending.Parcel;
import lat.cabildo.notifications.subscription.Channel;
import lat.cabildo.notifications.subscription.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends letters by SMTP, each over a connection of its own, so that one server's answer is about one letter.
 *
 * <p>Until the end of the data has been sent the server cannot have taken it; after that only its answer tells.
 */
@Component
class EmailCarrier implements Carrier {
    private static final int OK = 250;

    private final JavaMailSenderImpl server;
    private final Letters letters;
    private final MailSettings settings;

    EmailCarrier(JavaMailSenderImpl server, Letters letters, MailSettings settings) {
        this.server = server;
        this.letters = letters;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public int atOnce() {
        return settings.atOnce();
    }

    @Override
    public Verdict carry(Parcel parcel) {
        MailAddress address = parcel.subscription().recipient().requireAddress();
        boolean utf8 = Addresses.needsUtf8(address);
        InternetAddress to = Addresses.of(address);
        Session session = session(utf8);
        MimeMessage letter = letters.write(session, parcel, to);
        WatchedTransport transport = new WatchedTransport(session, "smtps".equals(server.getProtocol()));
        try {
            return send(transport, letter, to, utf8);
        } finally {
            hangUp(transport);
        }
    }

    private Verdict send(WatchedTransport transport, MimeMessage letter, InternetAddress to, boolean utf8) {
        try {
            transport.connect(
                    server.getHost(), server.getPort(), known(server.getUsername()), known(server.getPassword()));
        } catch (MessagingException notReached) {
            return Verdict.notTaken(Reason.CONNECTION_FAILED, Answer.code(notReached));
        }
        if (utf8 && !transport.supportsExtension("SMTPUTF8")) {
            return Verdict.refused(Reason.ADDRESS_NOT_SUPPORTED, null);
        }
        try {
            transport.sendMessage(letter, new Address[] {to});
            return Verdict.accepted(OK);
        } catch (MessagingException failure) {
            return Answer.verdict(failure, transport.mayHaveBeenTaken());
        }
    }

    /** An environment variable that is not set arrives as an empty text. */
    private static @Nullable String known(@Nullable String credential) {
        return credential == null || credential.isEmpty() ? null : credential;
    }

    private Session session(boolean utf8) {
        Properties properties = new Properties();
        properties.putAll(server.getJavaMailProperties());
        if (utf8) {
            properties.setProperty("mail.mime.allowutf8", "true");
        }
        return Session.getInstance(properties);
    }

    private static void hangUp(WatchedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            // The verdict is in; how the server takes leave changes nothing.
        }
    }
}
