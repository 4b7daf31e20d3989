package lat.cabildo.agreements.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which of the things said of an agreement a correction changed. */
final class Differences {

    private static final Map<String, Function<Agreement, @Nullable Object>> FIELDS = fields();

    private Differences() {}

    static List<String> between(Agreement before, Agreement after) {
        return FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(before), field.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Function<Agreement, @Nullable Object>> fields() {
        Map<String, Function<Agreement, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put("kind", agreement -> agreement.wording().kind());
        fields.put("title", agreement -> agreement.wording().title());
        fields.put("printedTitles", agreement -> agreement.wording().printedTitles());
        fields.put("themes", agreement -> agreement.wording().themes());
        fields.put("figures", agreement -> agreement.wording().figures());
        fields.put("sources", agreement -> agreement.wording().sources());
        fields.put("openForAdhesion", agreement -> agreement.terms().openForAdhesion());
        fields.put("renewal", agreement -> agreement.terms().renewal());
        fields.put("expiresOn", agreement -> agreement.terms().expiresOn());
        fields.put("noticeDueOn", agreement -> agreement.terms().noticeDueOn());
        fields.put("signedOn", agreement -> agreement.life().signedOn());
        fields.put("inForceOn", agreement -> agreement.life().inForceOn());
        return fields;
    }
}
