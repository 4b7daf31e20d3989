package lat.cabildo.directory.organization.messaging;

import java.util.List;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.Succession;
import lat.cabildo.directory.organization.SuccessionKind;
import org.jspecify.annotations.Nullable;

/** Who comes after an organization, otherwise than by a merge. */
record SuccessionState(
        String organization,
        SuccessionKind kind,
        boolean continues,
        @Nullable String reason,
        @Nullable String on,
        @Nullable SourceJson source) {

    static SuccessionState of(Succession succession) {
        return new SuccessionState(
                succession.organization().value(),
                succession.kind(),
                succession.continues(),
                succession.reason(),
                PartialDates.text(succession.on()),
                SourceJson.ofNullable(succession.source()));
    }

    static List<SuccessionState> all(List<Succession> successions) {
        return successions.stream().map(SuccessionState::of).toList();
    }

    /** Null instead of none, which is not said. */
    static @Nullable List<SuccessionState> allOrNull(List<Succession> successions) {
        return successions.isEmpty() ? null : all(successions);
    }
}
