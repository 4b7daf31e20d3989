package lat.cabildo.notifications.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import lat.cabildo.notifications.delivery.Deliveries;
import lat.cabildo.notifications.occasion.Occasions;
import lat.cabildo.notifications.subscription.Subscriptions;
import lat.cabildo.platform.relay.Fitness;
import lat.cabildo.platform.tracing.Traces;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One dispatcher for each channel, so that a slow one holds up no other. */
@Configuration(proxyBeanMethods = false)
class SendingRoom {

    @Bean
    SmartLifecycle dispatchers(
            List<Carrier> carriers,
            Deliveries deliveries,
            Subscriptions subscriptions,
            Occasions occasions,
            Fitness fitness,
            SendingProperties properties,
            Clock clock,
            MeterRegistry meters,
            Traces traces) {
        BackOff backOff = new BackOff(properties, RandomGenerator.getDefault());
        Ledger ledger = new Ledger(deliveries, backOff, properties, clock);
        Courier courier = new Courier(ledger, subscriptions, occasions, new Gone(subscriptions, clock), meters, traces);
        return new Dispatchers(carriers.stream()
                .map(carrier -> new Dispatcher(
                        deliveries,
                        courier,
                        carrier,
                        fitness,
                        properties,
                        clock,
                        meters.counter(
                                "cabildo.notifications.dispatch.failures",
                                "channel",
                                carrier.channel().name())))
                .toList());
    }
}
