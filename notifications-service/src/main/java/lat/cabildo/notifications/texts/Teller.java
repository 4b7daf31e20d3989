package lat.cabildo.notifications.texts;

import java.util.List;
import java.util.stream.Stream;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.occasion.TypeName;
import lat.cabildo.notifications.subscription.Language;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells occasions in words. The most precise sentence of the bundle whose facts are known is chosen: of a variant of
 * the domain event, of the domain event, of its aggregate, of whatever happens; so a type that nobody foresaw is told
 * too.
 */
@Component
public class Teller {
    private final Names names;
    private final JsonMapper json;
    private final MessageSource bundle;

    Teller(Names names, JsonMapper json) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("texts/stories");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        this.names = names;
        this.json = json;
        this.bundle = texts;
    }

    public Story tell(Occasion occasion, Language language) {
        Phrases phrases = phrases(language);
        Plot plot = Plots.of(occasion.typeName().aggregate(), new Facts(occasion, json, names, phrases));
        String title = sentences(occasion.typeName(), plot)
                .flatMap(key -> phrases.find(key, plot.arguments()).stream())
                .findFirst()
                .orElseGet(() -> phrases.say("other", occasion.type()));
        return new Story(title, details(plot, phrases));
    }

    /** A fixed text of the frame around stories. */
    public String frame(String key, Language language, Object... arguments) {
        return phrases(language).say("frame." + key, arguments);
    }

    /** Keys of what could be said, the most precise first. */
    private static Stream<String> sentences(TypeName type, Plot plot) {
        String own = type.aggregate() + "." + type.event();
        return Stream.concat(
                plot.variant().map(variant -> own + "." + variant).stream(),
                Stream.of(own, own + ".brief", type.aggregate() + ".other", type.aggregate() + ".unnamed"));
    }

    private static List<String> details(Plot plot, Phrases phrases) {
        return plot.details().entrySet().stream()
                .flatMap(each -> each.getValue().map(value -> phrases.say("detail." + each.getKey(), value)).stream())
                .toList();
    }

    private Phrases phrases(Language language) {
        return new Phrases(bundle, language.locale());
    }
}
