package lat.cabildo.directory.person;

import java.util.List;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Name;

/** What has happened to a person's record. */
public sealed interface PersonEvent {

    record PersonCreated(PersonId id) implements PersonEvent {}

    /** @param parts what the correction changed */
    record PersonCorrected(PersonId id, List<String> parts) implements PersonEvent {}

    record PersonContactsChanged(PersonId id, int contactPoints) implements PersonEvent {}

    record PersonEnded(PersonId id, Ending ending) implements PersonEvent {}

    record PersonRestored(PersonId id) implements PersonEvent {}

    /** Nobody else may be merged into or with either of the two until it is settled. */
    record PersonMergeStarted(PersonId id, PersonId into) implements PersonEvent {}

    /** The survivor did not stand for itself any more. */
    record PersonMergeAbandoned(PersonId id, PersonId into) implements PersonEvent {}

    record PersonMerged(PersonId id, PersonId into) implements PersonEvent {}

    /** @param names that it took over */
    record PersonAbsorbed(PersonId id, PersonId other, List<Name> names) implements PersonEvent {}

    /** @param names that it gave back */
    record PersonSeparated(PersonId id, PersonId other, List<Name> names) implements PersonEvent {}

    record PersonReinstated(PersonId id, PersonId from) implements PersonEvent {}

    /** Somebody was erased whose names it once had: nothing that was said of it before is kept. */
    record PersonPastForgotten(PersonId id) implements PersonEvent {}

    /** Nobody is merged into the record or with it any more until it is erased. */
    record PersonErasureRequested(PersonId id) implements PersonEvent {}

    /** Nothing is left but the id. */
    record PersonErased(PersonId id) implements PersonEvent {}
}
