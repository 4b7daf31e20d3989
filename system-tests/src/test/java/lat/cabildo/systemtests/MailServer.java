package lat.cabildo.systemtests;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import lat.cabildo.platform.test.FreePorts;

/** A mail server that can be away for a while: same port, mail kept. */
final class MailServer {
    private final int port = FreePorts.any();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    int port() {
        return port;
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop();
    }

    /** Subjects of what has come to an address. */
    List<String> subjectsTo(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(each -> header(each, "To").contains(address))
                .map(each -> header(each, "Subject"))
                .toList();
    }

    /** All that was ever sent, each with its subject and all its parts. */
    List<String> letters() {
        return Stream.of(server.getReceivedMessages()).map(MailServer::text).toList();
    }

    private static String text(MimeMessage message) {
        try {
            return header(message, "To") + "\n" + header(message, "Subject") + "\n" + text(message.getContent());
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int each = 0; each < parts.getCount(); each++) {
                all.append(text(parts.getBodyPart(each).getContent())).append('\n');
            }
            return all.toString();
        }
        return String.valueOf(content);
    }

    private static String header(MimeMessage message, String name) {
        try {
            return name.equals("Subject") ? message.getSubject() : message.getHeader(name, ",");
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
