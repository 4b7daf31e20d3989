package lat.cabildo.directory.erasure.messaging;

import java.time.Instant;
import java.util.List;
import lat.cabildo.directory.erasure.Confirmation;
import lat.cabildo.directory.erasure.ErasedRecord;
import lat.cabildo.directory.erasure.Erasure;
import lat.cabildo.directory.erasure.ErasureStatus;
import lat.cabildo.directory.person.ErasureReason;
import org.jspecify.annotations.Nullable;

/** Schema {@code erasure.state.v1}. */
record ErasureState(
        String id,
        String person,
        ErasureReason reason,
        ErasureStatus status,
        Instant requestedAt,
        @Nullable Instant carriedOutAt,
        List<Erased> records,
        List<Confirmed> confirmations) {

    record Erased(String person, @Nullable Long sequence) {

        static Erased of(ErasedRecord erased) {
            return new Erased(erased.person().value(), erased.sequence());
        }
    }

    record Confirmed(String consumer, Instant at) {

        static Confirmed of(Confirmation confirmation) {
            return new Confirmed(confirmation.consumer(), confirmation.at());
        }
    }

    static ErasureState of(Erasure erasure) {
        return new ErasureState(
                erasure.id().value(),
                erasure.person().value(),
                erasure.reason(),
                erasure.status(),
                erasure.requestedAt(),
                erasure.carriedOutAt(),
                erasure.records().stream().map(Erased::of).toList(),
                erasure.confirmations().stream().map(Confirmed::of).toList());
    }
}
