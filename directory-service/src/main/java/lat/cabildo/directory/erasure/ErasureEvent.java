package lat.cabildo.directory.erasure;

import java.util.List;
import lat.cabildo.directory.person.ErasureReason;
import lat.cabildo.directory.person.PersonId;

/** What has happened to an erasure. */
public sealed interface ErasureEvent {

    record ErasureRequested(ErasureId id, PersonId person, ErasureReason reason) implements ErasureEvent {}

    /** @param records what is left of each: its mark */
    record ErasureCarriedOut(ErasureId id, PersonId person, List<ErasedRecord> records) implements ErasureEvent {

        public ErasureCarriedOut {
            records = List.copyOf(records);
        }
    }

    record ErasureConfirmed(ErasureId id, String consumer) implements ErasureEvent {}
}
