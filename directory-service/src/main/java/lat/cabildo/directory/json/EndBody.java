package lat.cabildo.directory.json;

import jakarta.validation.constraints.Size;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** On which day something ended or was suspended, as far as it is known, and why. */
public record EndBody(
        @Nullable @Edtf String on,
        @Nullable @Size(min = 1, max = 500) @PlainText String reason) {

    public static EndBody of(Ending ending) {
        return new EndBody(PartialDates.text(ending.on()), ending.reason());
    }

    public @Nullable PartialDate day() {
        return PartialDates.date(on);
    }
}
