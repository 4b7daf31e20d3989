package lat.cabildo.notifications.sending.email;

import java.util.stream.Collectors;
import lat.cabildo.notifications.subscription.Language;
import lat.cabildo.notifications.texts.Story;
import org.springframework.web.util.HtmlUtils;

/** Lays a story out. */
final class Sheet {
    private Sheet() {}

    static String text(Story story, String footer) {
        String details = story.details().stream().map(each -> each + "\r\n").collect(Collectors.joining());
        return story.title() + "\r\n\r\n" + (details.isEmpty() ? "" : details + "\r\n") + "-- \r\n" + footer + "\r\n";
    }

    static String html(Story story, String footer, Language language) {
        String details = story.details().stream()
                .map(each -> "<li>" + escaped(each) + "</li>")
                .collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body><p><strong>%s</strong></p>%s<p><small>%s</small></p></body></html>
                """.formatted(
                        language.locale().getLanguage(),
                        escaped(story.title()),
                        escaped(story.title()),
                        details.isEmpty() ? "" : "<ul>" + details + "</ul>",
                        escaped(footer));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
