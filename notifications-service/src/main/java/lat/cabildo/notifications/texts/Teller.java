package lat.cabildo.notifications.texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.occasion.TypeName;
import lat.cabildo.notifications.subscription.Language;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells occasions in words. The most precise sentence of the bundle whose facts are known is chosen: of the domain
 * event, of its aggregate, of whatever happens; so a type that nobody foresaw is told too.
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
        Locale locale = language.locale();
        TypeName type = occasion.typeName();
        Plot plot = Plots.of(type.aggregate(), new Facts(occasion, json, names, locale));
        Stream<Optional<String>> sentences = Stream.of(
                sentence(type.aggregate() + "." + type.event(), plot, locale),
                sentence(type.aggregate() + "." + type.event() + ".brief", plot, locale),
                sentence(type.aggregate() + ".other", plot, locale),
                sentence(type.aggregate() + ".unnamed", plot, locale));
        String title = sentences
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> bundle.getMessage("other", new Object[] {occasion.type()}, locale));
        return new Story(title, details(plot, locale));
    }

    /** A fixed text of the frame around stories. */
    public String frame(String key, Language language, Object... arguments) {
        return bundle.getMessage("frame." + key, arguments, language.locale());
    }

    private List<String> details(Plot plot, Locale locale) {
        return plot.details().entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(value -> bundle.getMessage("detail." + each.getKey(), new Object[] {value}, locale)))
                .toList();
    }

    /** Empty if the bundle has none, or it needs a fact that is not known. */
    private Optional<String> sentence(String key, Plot plot, Locale locale) {
        String pattern = bundle.getMessage(key, null, "", locale);
        if (pattern == null || pattern.isEmpty()) {
            return Optional.empty();
        }
        Object[] facts = new Object[plot.arguments().size()];
        for (int i = 0; i < facts.length; i++) {
            Optional<String> fact = plot.arguments().get(i);
            if (fact.isEmpty() && pattern.contains("{" + i + "}")) {
                return Optional.empty();
            }
            facts[i] = fact.orElse("");
        }
        return Optional.of(bundle.getMessage(key, facts, locale));
    }
}
