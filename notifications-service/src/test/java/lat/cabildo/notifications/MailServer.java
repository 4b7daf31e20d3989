package lat.cabildo.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
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
        if (!server.isRunning()) {
            server.start();
        }
    }

    void stop() {
        server.stop();
    }

    List<MimeMessage> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(each -> receives(each, address))
                .toList();
    }

    private static boolean receives(MimeMessage message, String address) {
        try {
            return message.getHeader("To", ",").contains(address);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
