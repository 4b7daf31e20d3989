package lat.cabildo.platform.aggregate;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@EnableConfigurationProperties(BackboneProperties.class)
class AggregateAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Outboxes outboxes() {
        return new Outboxes();
    }

    @Bean
    Backbone backbone(
            @Value("${cabildo.service}") String service,
            MongoDatabaseFactory store,
            ObjectProvider<IdTypes> ids,
            BackboneProperties properties,
            Outboxes outboxes) {
        StateMapper states = new StateMapper(ids.orderedStream().toList());
        return new MongoBackbone(service, store.getMongoDatabase(), states, properties, outboxes);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Door {

        @Bean
        ChecksumController checksumController(Outboxes outboxes) {
            return new ChecksumController(outboxes);
        }
    }
}
