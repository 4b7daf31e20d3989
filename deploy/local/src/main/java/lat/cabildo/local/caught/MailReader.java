package lat.cabildo.local.caught;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes an e-mail apart: first plain text, first HTML, names of what is attached. */
final class MailReader {
    private final List<String> attachments = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String html;

    private MailReader() {}

    static CaughtMail read(int number, MimeMessage message) {
        MailReader reader = new MailReader();
        try {
            reader.take(message);
            return new CaughtMail(
                    number,
                    String.join(", ", addresses(message.getFrom())),
                    addresses(message.getAllRecipients()),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    message.getSentDate() == null
                            ? ""
                            : message.getSentDate().toInstant().toString(),
                    reader.text,
                    reader.html,
                    List.copyOf(reader.attachments));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                take(each);
            }
        } else if (part.getFileName() != null) {
            attachments.add(part.getFileName());
        } else if (part.isMimeType("text/html") && html == null) {
            html = part.getContent().toString();
        } else if (part.isMimeType("text/plain") && text == null) {
            text = part.getContent().toString();
        }
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(MailReader::readable).toList();
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }
}
