package lat.cabildo.notifications.delivery.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import lat.cabildo.notifications.delivery.Attempt;
import lat.cabildo.notifications.delivery.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it is shown.
 *
 * @param dueAt when the next attempt begins or, while one is under way, when its maker is taken for dead
 */
record DeliveryView(
        String id,
        String subscription,
        String owner,
        String channel,
        OccasionView occasion,
        String status,
        @Nullable Instant dueAt,
        @Nullable String reason,
        List<AttemptView> attempts) {

    /** The domain event that it tells of. */
    record OccasionView(String id, String type, String subject, Instant time) {}

    /** @param code of SMTP's or HTTP's answer */
    record AttemptView(
            int number,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable Integer code) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(
                    attempt.number(),
                    attempt.startedAt(),
                    attempt.endedAt(),
                    word(attempt.outcome()),
                    word(attempt.reason()),
                    attempt.code());
        }
    }

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id().value(),
                delivery.to().subscription().value(),
                delivery.to().owner().value(),
                delivery.to().channel().name().toLowerCase(Locale.ROOT),
                new OccasionView(
                        delivery.told().occasion().value(),
                        delivery.told().type(),
                        delivery.told().subject(),
                        delivery.told().time()),
                delivery.status().name().toLowerCase(Locale.ROOT),
                delivery.dueAt(),
                word(delivery.reason()),
                delivery.attempts().made().stream().map(AttemptView::of).toList());
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
