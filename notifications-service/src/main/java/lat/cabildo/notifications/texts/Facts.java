package lat.cabildo.notifications.texts;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lat.cabildo.notifications.occasion.Occasion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What an occasion's own words say, by JSON pointer, with ids turned into names. Whatever is absent is empty. */
final class Facts {
    private final JsonNode change;
    private final JsonNode state;
    private final Names names;
    private final Locale locale;

    Facts(Occasion occasion, JsonMapper json, Names names, Locale locale) {
        String published = occasion.state();
        this.change = json.readTree(occasion.change());
        this.state = published == null ? MissingNode.getInstance() : json.readTree(published);
        this.names = names;
        this.locale = locale;
    }

    Optional<String> state(String pointer) {
        return text(state.at(pointer));
    }

    Optional<String> change(String pointer) {
        return text(change.at(pointer));
    }

    /** The name behind an id. */
    Optional<String> name(Optional<String> id) {
        return id.flatMap(known -> names.of(known, locale));
    }

    /** A text in several languages. */
    Optional<String> words(String pointer) {
        Map<String, String> texts = state.at(pointer)
                .propertyStream()
                .filter(each -> each.getValue().isString())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().asString()));
        return Names.inLanguage(texts, locale);
    }

    /** Names of the organizations of a list, as far as they are known. */
    Optional<String> organizations(String pointer, String field) {
        String all = state.at(pointer)
                .valueStream()
                .map(each -> text(field.isEmpty() ? each : each.path(field)))
                .flatMap(id -> name(id).stream())
                .distinct()
                .limit(10)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** A local date and time with its zone, as people write it. */
    Optional<String> time(String start, String zone) {
        return state(start)
                .map(this::dateAndTime)
                .map(at -> state(zone).map(in -> at + " (" + in + ")").orElse(at));
    }

    private String dateAndTime(String local) {
        try {
            return LocalDateTime.parse(local)
                    .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                            .withLocale(locale));
        } catch (DateTimeParseException partial) {
            return local;
        }
    }

    private static Optional<String> text(@Nullable JsonNode node) {
        return node != null && node.isString() && !node.asString().isBlank()
                ? Optional.of(node.asString())
                : Optional.empty();
    }
}
