package lat.cabildo.notifications.planning;

import java.util.List;
import java.util.function.Consumer;
import lat.cabildo.platform.replica.Reactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Listens to what changes in the other services. */
@Configuration(proxyBeanMethods = false)
class PlanningRoom {

    @Bean
    Consumer<Message<List<byte[]>>> changes(Reactions reactions, Planning planning) {
        return reactions.listener(planning);
    }
}
