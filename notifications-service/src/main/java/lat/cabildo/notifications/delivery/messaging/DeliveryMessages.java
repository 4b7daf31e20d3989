package lat.cabildo.notifications.delivery.messaging;

import java.util.Locale;
import lat.cabildo.notifications.delivery.Delivery;
import lat.cabildo.notifications.delivery.DeliveryEvent;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryAttempted;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryBecameUncertain;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryDelivered;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryErased;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryFailed;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryPlanned;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryPostponed;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryRetried;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliverySkipped;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deliveries on the wire. */
@Component
class DeliveryMessages implements PublishedLanguage<Delivery, DeliveryEvent> {

    @Override
    public String name(DeliveryEvent event) {
        return switch (event) {
            case DeliveryPlanned planned -> "planned";
            case DeliveryAttempted attempted -> "attempted";
            case DeliveryDelivered delivered -> "delivered";
            case DeliveryPostponed postponed -> "postponed";
            case DeliveryFailed failed -> "failed";
            case DeliveryBecameUncertain uncertain -> "became-uncertain";
            case DeliverySkipped skipped -> "skipped";
            case DeliveryRetried retried -> "retried";
            case DeliveryErased erased -> "erased";
        };
    }

    @Override
    public Object change(DeliveryEvent event) {
        String id = event.id().value();
        return switch (event) {
            case DeliveryPlanned planned ->
                new Planned(
                        id, planned.subscription().value(), planned.occasion().value(), planned.type());
            case DeliveryAttempted attempted -> new Attempted(id, attempted.attempt());
            case DeliveryDelivered delivered -> new Delivered(id, delivered.attempt(), delivered.code());
            case DeliveryPostponed postponed ->
                new Postponed(
                        id,
                        postponed.attempt(),
                        word(postponed.reason()),
                        postponed.code(),
                        postponed.until().toString());
            case DeliveryFailed failed -> new Failed(id, failed.attempt(), word(failed.reason()), failed.code());
            case DeliveryBecameUncertain uncertain ->
                new Failed(id, uncertain.attempt(), word(uncertain.reason()), null);
            case DeliverySkipped skipped -> new Skipped(id, word(skipped.reason()));
            case DeliveryRetried retried -> new Only(id);
            case DeliveryErased erased -> new Only(id);
        };
    }

    @Override
    public Object state(Delivery state) {
        return new State(
                state.id().value(),
                state.to().subscription().value(),
                state.to().owner().value(),
                word(state.to().channel()),
                state.told().occasion().value(),
                state.told().type(),
                state.told().subject(),
                word(state.status()),
                state.dueAt() == null ? null : state.dueAt().toString(),
                state.reason() == null ? null : word(state.reason()),
                state.attempts().made().size());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Planned(String id, String subscription, String occasion, String occasionType) {}

    private record Attempted(String id, int attempt) {}

    private record Delivered(
            String id, int attempt, @Nullable Integer code) {}

    private record Postponed(
            String id, int attempt, String reason, @Nullable Integer code, String until) {}

    private record Failed(
            String id, int attempt, String reason, @Nullable Integer code) {}

    private record Skipped(String id, String reason) {}

    private record Only(String id) {}

    private record State(
            String id,
            String subscription,
            String owner,
            String channel,
            String occasion,
            String occasionType,
            String subject,
            String status,
            @Nullable String dueAt,
            @Nullable String reason,
            int attempts) {}
}
