package lat.cabildo.notifications.sending.email;

import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import lat.cabildo.notifications.delivery.Reason;
import lat.cabildo.notifications.delivery.Verdict;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a failure to send proves (RFC 5321, 4.2.1): 4yz try again, 5yz never, no answer nothing. */
final class Answer {
    private static final int PERMANENT = 500;

    private Answer() {}

    static Verdict verdict(MessagingException failure, boolean mayHaveBeenTaken) {
        Integer code = code(failure);
        if (code != null) {
            return code >= PERMANENT
                    ? Verdict.refused(Reason.PERMANENTLY_REFUSED, code)
                    : Verdict.notTaken(Reason.TEMPORARILY_REFUSED, code);
        }
        if (mayHaveBeenTaken) {
            return Verdict.unknown(Reason.ANSWER_LOST);
        }
        return Verdict.notTaken(timedOut(failure) ? Reason.TIMED_OUT : Reason.CONNECTION_FAILED, null);
    }

    /** The server's reply code, if the failure is a reply. */
    static @Nullable Integer code(MessagingException failure) {
        for (Exception each = failure; each != null; each = next(each)) {
            int code = switch (each) {
                case SMTPSendFailedException refused -> refused.getReturnCode();
                case SMTPAddressFailedException refused -> refused.getReturnCode();
                case SMTPSenderFailedException refused -> refused.getReturnCode();
                default -> -1;
            };
            if (code >= 400) {
                return code;
            }
        }
        return null;
    }

    private static boolean timedOut(MessagingException failure) {
        for (Exception each = failure; each != null; each = next(each)) {
            if (each instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Exception next(Exception each) {
        return each instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
