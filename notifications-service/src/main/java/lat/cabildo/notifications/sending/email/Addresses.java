package lat.cabildo.notifications.sending.email;

import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import lat.cabildo.notifications.subscription.MailAddress;

/** Addresses as SMTP takes them: a domain outside ASCII in its ASCII form, a local part as it is. */
final class Addresses {
    private Addresses() {}

    /** Whether only a server with SMTPUTF8 (RFC 6531) can take it. */
    static boolean needsUtf8(MailAddress address) {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(localPart(address));
    }

    static InternetAddress of(MailAddress address) {
        String value = address.value();
        InternetAddress ready = new InternetAddress();
        ready.setAddress(localPart(address) + "@" + IDN.toASCII(value.substring(value.lastIndexOf('@') + 1)));
        return ready;
    }

    private static String localPart(MailAddress address) {
        return address.value().substring(0, address.value().lastIndexOf('@'));
    }
}
