package lat.cabildo.directory.erasure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lat.cabildo.platform.web.PlainText;

/** @param consumer who keeps no copy of the person any more: the client that says so, or for the secretariat anyone */
record ConfirmBody(@NotBlank @Size(max = 200) @PlainText String consumer) {}
