package lat.cabildo.agreements.agreement;

import java.util.List;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** Takes over from one source what parties did, as far as it says. */
public record RecordActs(Source source, List<RecordedAct> acts) {

    public RecordActs {
        acts = List.copyOf(acts);
    }

    /** One of them; signer and day may be missing. */
    public record RecordedAct(
            ActKind kind,
            OrganizationId organization,
            @Nullable PartialDate on,
            @Nullable Signer signer,
            @Nullable String text) {

        Act from(Source source) {
            return new Act(0, kind, organization, ActMode.RECORDED, on, signer, source, text);
        }
    }
}
