package lat.cabildo.directory.person.web;

import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.person.PersonId;

/** Whose record a person's is merged into. */
record PersonMergeBody(@NotNull @Reference("per") String into) {

    PersonId survivor() {
        return new PersonId(into);
    }
}
