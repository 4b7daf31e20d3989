package lat.cabildo.events.erasure;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import lat.cabildo.events.directory.PersonCopy;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.events.event.CivicEvents;
import lat.cabildo.platform.replica.Reactions;
import lat.cabildo.platform.replica.Replica;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    /** Waits for the copy to be gone: what is entered after that can no longer name whom it told of. */
    @Bean
    Consumer<Message<List<byte[]>>> erasures(
            Reactions reactions, Replica<PersonId, PersonCopy> people, CivicEvents events, Clock clock) {
        return reactions.listener(new Erasures(events, clock), people);
    }
}
