package lat.cabildo.notifications.texts;

import java.util.List;

/**
 * What happened, in words: one line each, free of control characters.
 *
 * @param title one sentence that stands on its own
 * @param details what else there is to know; may be empty
 */
public record Story(String title, List<String> details) {

    public Story {
        title = line(title);
        details = details.stream().map(Story::line).toList();
    }

    /** Names come from people: whatever could start a header or turn the direction of writing is a space here. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
    }
}
