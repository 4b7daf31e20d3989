package lat.cabildo.notifications.subscription;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a key speaks of, the fewest domain events first: a subscription is looked up by the first it names. */
enum Dimension {
    ORGANIZATION("org", "org_[0-7][0-9A-HJKMNP-TV-Z]{25}"),
    MEMBER_OF("member-of", "org_[0-7][0-9A-HJKMNP-TV-Z]{25}"),
    THEME("theme", "[a-z0-9]+(-[a-z0-9]+)*"),
    COUNTRY("country", "[A-Z]{2}"),
    TYPE("type", "lat\\.cabildo(\\.[a-z][A-Za-z0-9-]*){3}\\.v[0-9]+");

    private final String prefix;
    private final Pattern value;

    Dimension(String name, String value) {
        this.prefix = name + ":";
        this.value = Pattern.compile(value);
    }

    static Optional<Dimension> of(String key) {
        return Arrays.stream(values())
                .filter(each -> key.startsWith(each.prefix))
                .filter(each ->
                        each.value.matcher(key.substring(each.prefix.length())).matches())
                .findFirst();
    }
}
