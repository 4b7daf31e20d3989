package lat.cabildo.directory.erasure.web;

import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.person.ErasureReason;

/** Why a person is erased. */
record EraseBody(@NotNull ErasureReason reason) {}
