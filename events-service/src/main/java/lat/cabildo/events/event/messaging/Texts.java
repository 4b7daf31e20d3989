package lat.cabildo.events.event.messaging;

import java.util.Map;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** What is absent is left out on the wire. */
final class Texts {

    private Texts() {}

    static @Nullable Map<String, String> some(Map<String, String> texts) {
        return texts.isEmpty() ? null : texts;
    }

    static @Nullable String of(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    static @Nullable String of(@Nullable PartialDate date) {
        return date == null ? null : date.value();
    }
}
