package lat.cabildo.notifications.subscription.web;

import lat.cabildo.notifications.subscription.Language;
import lat.cabildo.notifications.texts.Teller;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What the link of a letter shows in a browser: one question with one button, and the answer. */
@Component
class UnsubscribePage {
    private final Teller teller;

    UnsubscribePage(Teller teller) {
        this.teller = teller;
    }

    String question(Language language) {
        return page(language, "unsubscribe.question", """
                <form method="post"><button>%s</button></form>
                """.formatted(text("unsubscribe.button", language)));
    }

    String done(Language language) {
        return page(language, "unsubscribe.done", "");
    }

    private String page(Language language, String key, String form) {
        String text = text(key, language);
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body><p>%s</p>%s</body></html>
                """.formatted(language.locale().getLanguage(), text, text, form);
    }

    private String text(String key, Language language) {
        return HtmlUtils.htmlEscape(teller.frame(key, language), "UTF-8");
    }
}
