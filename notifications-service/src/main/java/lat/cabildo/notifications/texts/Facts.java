package lat.cabildo.notifications.texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.notifications.occasion.Occasion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an occasion's own words say, by JSON pointer into {@code {"change":{…},"state":{…}}}, in the reader's language
 * and with ids turned into names. Whatever is absent is empty.
 */
final class Facts {
    private static final int LISTED = 10;

    private final ObjectNode data;
    private final Names names;
    private final Phrases phrases;
    private final Dates dates;

    Facts(Occasion occasion, JsonMapper json, Names names, Phrases phrases) {
        String state = occasion.state();
        this.data = json.createObjectNode();
        data.set("change", json.readTree(occasion.change()));
        if (state != null) {
            data.set("state", json.readTree(state));
        }
        this.names = names;
        this.phrases = phrases;
        this.dates = new Dates(phrases);
    }

    Optional<String> text(String pointer) {
        return text(data.at(pointer));
    }

    boolean isTrue(String pointer) {
        return data.at(pointer).asBoolean(false);
    }

    boolean differ(String pointer, String other) {
        return !data.at(pointer).equals(data.at(other));
    }

    /** The words that the bundle has for the fields in which two objects differ. */
    Optional<String> differences(String was, String now, String vocabulary) {
        return listed(Stream.of(was, now)
                .flatMap(object -> data.at(object).propertyStream().map(Map.Entry::getKey))
                .distinct()
                .filter(field -> differ(was + "/" + field, now + "/" + field))
                .flatMap(field -> term(vocabulary, field).stream()));
    }

    /** A partial date. */
    Optional<String> date(String pointer) {
        return text(pointer).map(dates::day);
    }

    /** When the thing there is held: by the clocks of its zone or, where no clock time is known, from day to day. */
    Optional<String> time(String pointer) {
        return text(pointer + "/start")
                .map(dates::clock)
                .map(at -> text(pointer + "/zone")
                        .map(zone -> at + " (" + zone + ")")
                        .orElse(at))
                .or(() -> text(pointer + "/on")
                        .map(on -> text(pointer + "/until")
                                .map(until -> on + "/" + until)
                                .orElse(on))
                        .map(dates::day));
    }

    /** The name behind an id. */
    Optional<String> name(String pointer) {
        return text(pointer).flatMap(this::nameOf);
    }

    /** The names behind the ids of a list, each once. */
    Optional<String> names(String pointer, String field) {
        return listed(data.at(pointer)
                .valueStream()
                .map(each -> text(field.isEmpty() ? each : each.path(field)))
                .flatMap(id -> id.flatMap(this::nameOf).stream()));
    }

    /** The words that the bundle has for the constants of a list. */
    Optional<String> terms(String pointer, String vocabulary) {
        return listed(data.at(pointer)
                .valueStream()
                .flatMap(each -> text(each).flatMap(term -> term(vocabulary, term)).stream()));
    }

    /** What all of a list say; empty if they say different things. */
    Optional<String> common(String pointer, String field) {
        List<Optional<String>> said = data.at(pointer)
                .valueStream()
                .map(each -> text(each.path(field)))
                .distinct()
                .toList();
        return said.size() == 1 ? said.getFirst() : Optional.empty();
    }

    /** A text in several languages. */
    Optional<String> words(String pointer) {
        Map<String, String> texts = data.at(pointer)
                .propertyStream()
                .filter(each -> each.getValue().isString())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().asString()));
        return Names.inLanguage(texts, phrases.locale());
    }

    /** The first few of them; empty if there is none. */
    private static Optional<String> listed(Stream<String> words) {
        List<String> some = words.distinct().limit(LISTED + 1).toList();
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        some.size() > LISTED
                                ? String.join(", ", some.subList(0, LISTED)) + ", …"
                                : String.join(", ", some));
    }

    private Optional<String> term(String vocabulary, String constant) {
        return phrases.find(vocabulary + "." + constant, List.of());
    }

    private Optional<String> nameOf(String id) {
        return names.of(id, phrases.locale());
    }

    private static Optional<String> text(@Nullable JsonNode node) {
        return node != null && node.isString() && !node.asString().isBlank()
                ? Optional.of(node.asString())
                : Optional.empty();
    }
}
