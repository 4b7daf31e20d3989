package lat.cabildo.directory.duplicate.web;

import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.json.Reference;

/** From which other record a record is told apart. */
final class DistinguishBody {

    private DistinguishBody() {}

    record Organization(@NotNull @Reference("org") String from) {}

    record Person(@NotNull @Reference("per") String from) {}
}
