package lat.cabildo.agreements.agreement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import lat.cabildo.agreements.agreement.RecordActs;
import lat.cabildo.agreements.json.SourceJson;

/** What one source says that parties did. */
record RecordBody(
        @NotNull @Valid SourceJson source,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid RecordedActBody> acts) {

    RecordActs record() {
        return new RecordActs(source.toSource(), Lists.map(acts, RecordedActBody::act));
    }
}
