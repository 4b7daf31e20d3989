package lat.cabildo.notifications.sending.email;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.notifications.texts.Story;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter laid out: what happened, below it why the reader is told, and the way out.
 *
 * @param language tag of the language it is written in
 * @param sender name that stands above
 */
record Sheet(Story story, String language, String sender, String notice, Optional<Exit> exit) {
    private static final int SUBJECT = 150;

    /**
     * Where the reader says that no more letters are wanted.
     *
     * @param sentence that shows the URL
     * @param anchor words that lead there
     */
    record Exit(String url, String sentence, String anchor) {}

    /** The title, cut after a word where it is long. */
    String subject() {
        String title = story.title();
        if (title.length() <= SUBJECT) {
            return title;
        }
        int space = title.lastIndexOf(' ', SUBJECT - 1);
        int end = space > SUBJECT / 2 ? space : title.offsetByCodePoints(SUBJECT - 1, -1);
        return title.substring(0, end).replaceFirst("[\\s\\p{Punct}«“–]+$", "") + "…";
    }

    String text() {
        String details =
                story.details().stream().map(each -> each + "\r\n").collect(Collectors.joining("", "", "\r\n"));
        return story.title()
                + "\r\n\r\n"
                + (story.details().isEmpty() ? "" : details)
                + "-- \r\n"
                + Stream.concat(Stream.of(notice), exit.map(Exit::sentence).stream())
                        .collect(Collectors.joining("\r\n"))
                + "\r\n";
    }

    /** Styled in place, since some readers drop style sheets; the sheet in the head is for the dark alone. */
    String html() {
        String details = story.details().stream()
                .map(each ->
                        "<p style=\"margin:10px 0 0;font-size:16px;line-height:1.5\">%s</p>".formatted(escaped(each)))
                .collect(Collectors.joining("\n"));
        String wayOut = exit.map(out -> "<br><a class=\"quiet\" href=\"%s\" style=\"color:#56606d\">%s</a>"
                        .formatted(escaped(out.url()), escaped(out.anchor())))
                .orElse("");
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>
                @media (prefers-color-scheme: dark) {
                  .ground { background-color: #14171a !important }
                  .sheet { background-color: #1f2429 !important; border-color: #39414a !important; color: #e9ecef !important }
                  .quiet { color: #a7b0bb !important }
                }
                </style>
                </head>
                <body class="ground" style="margin:0;padding:0;background-color:#f1f3f5">
                <table role="presentation" class="ground" width="100%%" cellpadding="0" cellspacing="0" style="background-color:#f1f3f5">
                <tr><td align="center" style="padding:24px 12px">
                <table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%%;max-width:600px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere">
                <tr><td class="quiet" style="padding:0 24px 12px;font-size:14px;font-weight:600;color:#56606d">%s</td></tr>
                <tr><td class="sheet" style="padding:24px;background-color:#ffffff;border:1px solid #dce0e5;border-radius:10px;color:#1b1f23">
                <h1 style="margin:0 0 6px;font-size:20px;line-height:1.35;font-weight:600">%s</h1>
                %s
                </td></tr>
                <tr><td class="quiet" style="padding:16px 24px 0;font-size:13px;line-height:1.6;color:#56606d">%s%s</td></tr>
                </table>
                </td></tr>
                </table>
                </body>
                </html>
                """.formatted(
                        language,
                        escaped(story.title()),
                        escaped(sender),
                        escaped(story.title()),
                        details,
                        escaped(notice),
                        wayOut);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
