package lat.cabildo.notifications.subscription.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import lat.cabildo.notifications.subscription.Language;
import lat.cabildo.notifications.texts.Teller;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What the link of a letter shows in a browser: one question with one button, and the answer. */
@Component
class UnsubscribePage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ground: #f1f3f5; --sheet: #fff; --line: #dce0e5; --ink: #1b1f23;
              --quiet: #56606d; --accent: #1a5fb4; --on-accent: #fff }
            @media (prefers-color-scheme: dark) {
              :root { --ground: #14171a; --sheet: #1f2429; --line: #39414a; --ink: #e9ecef; --quiet: #a7b0bb;
                --accent: #8ab8f0; --on-accent: #14171a }
            }
            body { margin: 0; padding: 24px 12px; background: var(--ground); color: var(--ink);
              font-family: system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif }
            main { max-width: 600px; margin: 0 auto }
            p { margin: 0; padding: 0 24px 12px; font-size: 14px; font-weight: 600; color: var(--quiet) }
            section { padding: 24px; background: var(--sheet); border: 1px solid var(--line); border-radius: 10px }
            h1 { margin: 0; font-size: 20px; line-height: 1.35; font-weight: 600 }
            button { margin-top: 20px; padding: 12px 20px; border: 0; border-radius: 8px; background: var(--accent);
              color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer }
            """;

    /** Allows this very style sheet and this very form, and nothing else. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none';".formatted(sha256(STYLE))
                    + " frame-ancestors 'none'";

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
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <p>Cabildo</p>
                <section>
                <h1>%s</h1>
                %s</section>
                </main>
                </body>
                </html>
                """.formatted(language.locale().getLanguage(), text, STYLE, text, form);
    }

    private String text(String key, Language language) {
        return HtmlUtils.htmlEscape(teller.frame(key, language), "UTF-8");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
