package lat.cabildo.notifications.retention;

import java.time.Clock;
import lat.cabildo.notifications.delivery.Deliveries;
import lat.cabildo.notifications.occasion.Occasions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RetentionRoom {

    @Bean
    Sweeper sweeper(Deliveries deliveries, Occasions occasions, RetentionProperties properties, Clock clock) {
        return new Sweeper(deliveries, occasions, properties, clock);
    }

    @Bean
    SchedulingConfigurer sweeping(Sweeper sweeper, RetentionProperties properties) {
        return tasks -> tasks.addFixedDelayTask(sweeper::sweep, properties.sweepEvery());
    }
}
