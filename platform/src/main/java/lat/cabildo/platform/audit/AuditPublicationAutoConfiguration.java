package lat.cabildo.platform.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.relay.Shards;
import lat.cabildo.platform.security.Audit;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ProducerFactory;

@AutoConfiguration(
        afterName = {
            "lat.cabildo.platform.relay.RelayAutoConfiguration",
            "lat.cabildo.platform.security.AuditAutoConfiguration"
        })
@ConditionalOnBean({Audit.class, Shards.class})
class AuditPublicationAutoConfiguration {

    @Bean
    AuditPublisher auditPublisher(
            @Value("${cabildo.service}") String service,
            Audit audit,
            Shards shards,
            ProducerFactory<?, ?> producers,
            BackboneProperties properties,
            MeterRegistry registry) {
        Map<String, Object> connection = new HashMap<>(producers.getConfigurationProperties());
        connection.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        connection.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        AuditRecords records = new AuditRecords(service);
        AtomicLong oldest = new AtomicLong();
        registry.gauge("cabildo.audit.oldest", oldest);
        return new AuditPublisher(
                audit, shards, () -> AuditTopic.open(service, records, connection, properties), oldest);
    }
}
