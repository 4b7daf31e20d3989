package lat.cabildo.local;

import lat.cabildo.local.options.Options;
import lat.cabildo.local.options.Part;
import lat.cabildo.platform.test.LocalKafka;
import lat.cabildo.platform.test.LocalStore;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** What runs in the launcher's own process: broker, store, issuer, catchers and start page. */
@SpringBootApplication(proxyBeanMethods = false)
class LocalApplication {

    @Bean
    LocalKafka kafka(Options options, Home home) {
        return LocalKafka.start(home.data().resolve("kafka"), options.ports().of(Part.KAFKA));
    }

    @Bean
    LocalStore store(Options options) {
        return LocalStore.start(options.ports().of(Part.STORE));
    }
}
