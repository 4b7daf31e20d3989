package lat.cabildo.directory.erasure.messaging;

import java.util.List;
import lat.cabildo.directory.erasure.Erasure;
import lat.cabildo.directory.erasure.ErasureEvent;
import lat.cabildo.directory.erasure.ErasureEvent.ErasureCarriedOut;
import lat.cabildo.directory.erasure.ErasureEvent.ErasureConfirmed;
import lat.cabildo.directory.erasure.ErasureEvent.ErasureRequested;
import lat.cabildo.directory.erasure.messaging.ErasureState.Erased;
import lat.cabildo.directory.person.ErasureReason;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.stereotype.Component;

/** Turns what happens to erasures into the messages of asyncapi.yaml. */
@Component
class ErasureMessages implements PublishedLanguage<Erasure, ErasureEvent> {

    private record Requested(String id, String person, ErasureReason reason) {}

    private record CarriedOut(String id, String person, List<Erased> records) {}

    private record Confirmed(String id, String consumer) {}

    @Override
    public String name(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested _ -> "requested";
            case ErasureCarriedOut _ -> "carried-out";
            case ErasureConfirmed _ -> "confirmed";
        };
    }

    @Override
    public Object change(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested(var id, var person, var reason) -> new Requested(id.value(), person.value(), reason);
            case ErasureCarriedOut(var id, var person, var records) ->
                new CarriedOut(
                        id.value(),
                        person.value(),
                        records.stream().map(Erased::of).toList());
            case ErasureConfirmed(var id, var consumer) -> new Confirmed(id.value(), consumer);
        };
    }

    @Override
    public Object state(Erasure erasure) {
        return ErasureState.of(erasure);
    }
}
