package lat.cabildo.local.caught;

import java.time.Clock;
import lat.cabildo.local.options.Options;
import lat.cabildo.local.options.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaughtConfiguration {

    @Bean
    Mailbox mailbox(Options options) {
        return Mailbox.start(options.ports().of(Part.MAIL));
    }

    @Bean
    Webhooks webhooks() {
        return new Webhooks(Clock.systemUTC());
    }
}
