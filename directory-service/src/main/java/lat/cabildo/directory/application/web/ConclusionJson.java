package lat.cabildo.directory.application.web;

import lat.cabildo.directory.application.Conclusion;
import lat.cabildo.directory.json.AttachmentJson;
import lat.cabildo.directory.json.PartialDates;
import org.jspecify.annotations.Nullable;

/** How an application came to its end. */
record ConclusionJson(
        @Nullable String on,
        @Nullable String by,
        @Nullable AttachmentJson act,
        @Nullable VoteJson vote,
        @Nullable String reason) {

    static @Nullable ConclusionJson ofNullable(@Nullable Conclusion conclusion) {
        if (conclusion == null) {
            return null;
        }
        return new ConclusionJson(
                PartialDates.text(conclusion.on()),
                conclusion.by() == null ? null : conclusion.by().value(),
                AttachmentJson.ofNullable(conclusion.act()),
                VoteJson.ofNullable(conclusion.vote()),
                conclusion.reason());
    }
}
