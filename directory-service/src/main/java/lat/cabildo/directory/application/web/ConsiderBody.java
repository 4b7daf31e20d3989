package lat.cabildo.directory.application.web;

import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** Since when an application is under consideration, as far as it is known. */
record ConsiderBody(@Nullable @Edtf String since) {

    @Nullable
    PartialDate day() {
        return PartialDates.date(since);
    }
}
