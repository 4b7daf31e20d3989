package lat.cabildo.notifications.sending.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** SMTP that remembers whether the end of the message may have left: from then on the server may have taken it. */
final class WatchedTransport extends SMTPTransport {
    private boolean endSent;

    WatchedTransport(Session session, boolean tls) {
        super(session, null, tls ? "smtps" : "smtp", tls);
    }

    boolean mayHaveBeenTaken() {
        return endSent;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        endSent = true;
        super.finishData();
    }
}
