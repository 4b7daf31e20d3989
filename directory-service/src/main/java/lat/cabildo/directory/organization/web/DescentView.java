package lat.cabildo.directory.organization.web;

import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Succession;
import lat.cabildo.directory.organization.SuccessionKind;
import org.jspecify.annotations.Nullable;

/**
 * Who comes after an organization, or came before it, and how.
 *
 * @param organization the other one, as it was said
 * @param continues whether the one before goes on beside the other
 */
record DescentView(
        String organization,
        SuccessionKind kind,
        boolean continues,
        @Nullable String reason,
        @Nullable String on,
        @Nullable SourceJson source) {

    static DescentView of(Succession succession) {
        return of(succession.organization(), succession);
    }

    static DescentView of(OrganizationId other, Succession succession) {
        return new DescentView(
                other.value(),
                succession.kind(),
                succession.continues(),
                succession.reason(),
                PartialDates.text(succession.on()),
                SourceJson.ofNullable(succession.source()));
    }

    static DescentView ofMerged(OrganizationId merged) {
        return new DescentView(merged.value(), SuccessionKind.MERGE, false, null, null, null);
    }
}
