package lat.cabildo.local.caught;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that was caught.
 *
 * @param html its HTML part, to be shown in a sandbox only
 * @param attachments their file names
 */
public record CaughtMail(
        int number,
        String from,
        List<String> to,
        String subject,
        String sent,
        @Nullable String text,
        @Nullable String html,
        List<String> attachments) {}
