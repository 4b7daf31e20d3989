package lat.cabildo.agreements.agreement.web;

import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** Since when the agreement is in force, as far as known. */
record EntryBody(@Nullable PartialDate on) {}
