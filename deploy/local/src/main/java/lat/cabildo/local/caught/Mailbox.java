package lat.cabildo.local.caught;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Accepts every e-mail for anyone and keeps it. */
public final class Mailbox implements AutoCloseable {
    private final GreenMail server;
    /** The server sorts by recipient, not by arrival, so what is new is told by what was seen. */
    private final Set<MimeMessage> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<CaughtMail> caught = new ArrayList<>();

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    public static Mailbox start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new Mailbox(server);
    }

    /** The e-mails after this number, in the order of their arrival. */
    public List<CaughtMail> since(int number) {
        synchronized (caught) {
            for (MimeMessage message : server.getReceivedMessages()) {
                if (seen.add(message)) {
                    caught.add(MailReader.read(caught.size() + 1, message));
                }
            }
            return caught.stream().filter(mail -> mail.number() > number).toList();
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
