package lat.cabildo.directory.person.web;

import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.person.PersonId;

/** Whose record, once merged into this one, shall stand for itself again. */
record PersonSeparateBody(@NotNull @Reference("per") String absorbed) {

    PersonId person() {
        return new PersonId(absorbed);
    }
}
