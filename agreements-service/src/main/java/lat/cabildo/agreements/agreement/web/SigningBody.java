package lat.cabildo.agreements.agreement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import lat.cabildo.agreements.json.SourceJson;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** That a source says the agreement was signed. */
record SigningBody(@Nullable PartialDate on, @NotNull @Valid SourceJson source) {}
