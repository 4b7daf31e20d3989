package lat.cabildo.notifications.texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** The texts of the bundle in one language. */
record Phrases(MessageSource bundle, Locale locale) {

    String say(String key, Object... arguments) {
        return bundle.getMessage(key, arguments, locale);
    }

    /** Empty if the bundle has none, or it needs an argument that is not known. */
    Optional<String> find(String key, List<Optional<String>> arguments) {
        String pattern = bundle.getMessage(key, null, "", locale);
        if (pattern == null || pattern.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).isEmpty() && pattern.contains("{" + i + "}")) {
                return Optional.empty();
            }
        }
        return Optional.of(
                say(key, arguments.stream().map(each -> each.orElse("")).toArray()));
    }
}
