package lat.cabildo.platform.log;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import java.io.FileNotFoundException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a failure in a log, where no personal data may stand. Many exceptions print the value they stumbled over:
 * the store the key that is there already, a parser its source, a mail server the address. So a text is told only where
 * all of its class are known to speak of ids, places and settings alone; of all others the class, and of the store's
 * the code.
 */
public final class Discreetly {
    /** In the place of a text. */
    static final String WITHHELD = "(not told)";

    private static final int DEEPEST = 20;

    /** What the language itself says, of classes, numbers and time; a subclass may say anything. */
    private static final Set<Class<?>> OF_THE_LANGUAGE = Set.of(
            NullPointerException.class,
            ClassCastException.class,
            ArithmeticException.class,
            ArrayIndexOutOfBoundsException.class,
            IndexOutOfBoundsException.class,
            StringIndexOutOfBoundsException.class,
            InterruptedException.class,
            TimeoutException.class,
            ClassNotFoundException.class,
            KafkaException.class,
            ConfigException.class);

    /** Our own carry ids, and Spring's speak of beans and settings. */
    private static final Set<String> ROOMS = Set.of(
            "lat.cabildo.",
            "org.springframework.beans.factory.",
            "org.springframework.boot.",
            "org.springframework.util.Placeholder");

    private Discreetly() {}

    /** Its class, and what it says if that may be told, else what led to it; for one line of a log. */
    public static String told(Throwable failure) {
        StringBuilder told = new StringBuilder();
        for (Throwable each : chain(failure)) {
            String text = text(each, false);
            told.append(told.isEmpty() ? "" : " after ").append(each.getClass().getName());
            if (!WITHHELD.equals(text)) {
                return text == null ? told.toString() : told + ": " + text;
            }
        }
        return told.toString();
    }

    /**
     * What it says if that may be told.
     *
     * @param starting before anything of anybody was read: what was found wrong then is a setting
     */
    static @Nullable String text(Throwable failure, boolean starting) {
        String text = failure.getMessage();
        if (text == null || !mayBeTold(failure, starting)) {
            return substitute(failure);
        }
        // Whoever wraps another one may repeat it.
        for (Throwable each : chain(failure)) {
            String said = each.getMessage();
            if (said != null && !said.isEmpty() && !mayBeTold(each, starting)) {
                text = text.replace(said, String.valueOf(substitute(each)));
            }
        }
        return text;
    }

    private static @Nullable String substitute(Throwable failure) {
        if (failure instanceof MongoException store) {
            return "code " + store.getCode();
        }
        return failure.getMessage() == null ? null : WITHHELD;
    }

    /** It and what led to it, but no endless circle. */
    private static List<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
    }

    private static boolean mayBeTold(Throwable failure, boolean starting) {
        return isFree(failure) || (starting && isOfSettings(failure));
    }

    private static boolean isOfSettings(Throwable failure) {
        return failure.getClass() == IllegalStateException.class
                || failure.getClass() == IllegalArgumentException.class;
    }

    private static boolean isFree(Throwable failure) {
        String name = failure.getClass().getName();
        return OF_THE_LANGUAGE.contains(failure.getClass())
                || ROOMS.stream().anyMatch(name::startsWith)
                || switch (failure) {
                    case SerializationException _ -> false;
                    case ApiException _,
                            MongoSocketException _,
                            MongoClientException _,
                            SocketException _,
                            SocketTimeoutException _,
                            UnknownHostException _,
                            FileSystemException _,
                            FileNotFoundException _,
                            SSLException _,
                            GeneralSecurityException _,
                            VirtualMachineError _,
                            LinkageError _ -> true;
                    default -> false;
                };
    }
}
