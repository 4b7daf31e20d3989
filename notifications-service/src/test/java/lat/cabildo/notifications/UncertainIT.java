package lat.cabildo.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import lat.cabildo.notifications.delivery.Addressee;
import lat.cabildo.notifications.delivery.Deliveries;
import lat.cabildo.notifications.delivery.DeliveryId;
import lat.cabildo.notifications.delivery.Told;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.occasion.OccasionId;
import lat.cabildo.notifications.occasion.Occasions;
import lat.cabildo.notifications.subscription.Channel;
import lat.cabildo.notifications.subscription.SubscriptionId;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Trace;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Another instance began an attempt and died. */
class UncertainIT extends RunningService {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FAR = Instant.parse("2199-01-01T00:00:00Z");

    private final Deliveries deliveries;
    private final Occasions occasions;

    UncertainIT(RestTestClient http, Deliveries deliveries, Occasions occasions) {
        super(http);
        this.deliveries = deliveries;
        this.occasions = occasions;
    }

    @Test
    void sendsAnEmailThatMayHaveBeenSentOnlyWhenAskedTo() throws Exception {
        String cuenca = municipality("Cuenca");
        String address = address("uncertain");
        String subscription = subscribeMail(cuenca, address);
        String id = died(cuenca, new SubscriptionId(subscription), Channel.EMAIL);

        JsonNode uncertain = delivery(subscription, "uncertain");
        assertThat(uncertain.path("reason").asString()).isEqualTo("process-died");
        assertThat(uncertain.path("dueAt").isMissingNode()).isTrue();
        assertThat(MAIL.to(address)).isEmpty();

        post("/deliveries/" + id + "/retry", Map.of(), 200);

        assertThat(delivery(subscription, "delivered").path("attempts").size()).isEqualTo(2);
        assertThat(MAIL.to(address)).hasSize(1);
        assertThat(MAIL.to(address).getFirst().getMessageID()).contains(id);
        assertThat(post("/deliveries/" + id + "/retry", Map.of(), 409)
                        .path("type")
                        .asString())
                .endsWith("nothing-to-retry");
    }

    /** Planned and begun by an instance that nobody will hear of again. */
    private String died(String organization, SubscriptionId subscription, Channel channel) {
        Occasion occasion = new Occasion(
                new OccasionId(organization + "@2"),
                "lat.cabildo.directory.organization.corrected.v1",
                organization,
                2,
                THEN,
                new Trace("test", null, null),
                "{}",
                "{\"name\":\"Cuenca\"}");
        occasions.keep(occasion);
        DeliveryId id = DeliveryId.of(subscription, occasion.id());
        deliveries.plan(
                command("plan:" + id.value(), FAR),
                new Addressee(subscription, new OrganizationId(organization), channel),
                new Told(occasion.id(), occasion.type(), occasion.subject(), occasion.time()));
        deliveries.change(
                command("begin:" + id.value(), FAR),
                id,
                delivery -> delivery.begin("dead", FAR, THEN.plus(Duration.ofMinutes(5))));
        return id.value();
    }

    private static Command command(String id, Instant at) {
        return new Command(id, Actor.service("notifications"), at, null, new Trace("test", null, null));
    }
}
