package lat.cabildo.notifications.sending.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A message whose Message-ID is that of its delivery on every attempt, so that a copy is known as one. */
final class Letter extends MimeMessage {
    private final String messageId;

    Letter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
