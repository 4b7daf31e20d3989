package lat.cabildo.agreements.agreement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Who else is to take part. */
record PartiesBody(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid InvitationBody> parties) {}
