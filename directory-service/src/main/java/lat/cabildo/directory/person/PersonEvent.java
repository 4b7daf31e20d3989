package lat.cabildo.directory.person;

import java.util.List;
import lat.cabildo.directory.fact.Ending;

/** What has happened to a person's record. */
public sealed interface PersonEvent {

    record PersonCreated(PersonId id) implements PersonEvent {}

    /** @param parts what the correction changed */
    record PersonCorrected(PersonId id, List<String> parts) implements PersonEvent {}

    record PersonContactsChanged(PersonId id, int contactPoints) implements PersonEvent {}

    record PersonEnded(PersonId id, Ending ending) implements PersonEvent {}

    record PersonRestored(PersonId id) implements PersonEvent {}
}
