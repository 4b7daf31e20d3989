package lat.cabildo.platform.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.relay.OnOneInstance;
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

    /** Made, and checked, with those of the aggregates. */
    @Bean
    Outbox.Topic auditTopic(@Value("${cabildo.service}") String service) {
        return new Outbox.Topic(AuditTopic.name(service), false);
    }

    @Bean
    OnOneInstance auditPublication(
            @Value("${cabildo.service}") String service,
            Audit audit,
            Shards shards,
            ProducerFactory<?, ?> producers,
            MeterRegistry registry) {
        Map<String, Object> connection = new HashMap<>(producers.getConfigurationProperties());
        connection.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        connection.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        AuditRecords records = new AuditRecords(service);
        AtomicLong oldest = new AtomicLong();
        // Whoever has lost shard 0 does not know any more.
        registry.gauge("cabildo.audit.oldest", shards, each -> each.owned().contains(0) ? oldest.get() : 0);
        return new OnOneInstance(
                "audit",
                shards,
                new AuditPublisher(audit, () -> AuditTopic.open(service, records, connection), oldest));
    }
}
