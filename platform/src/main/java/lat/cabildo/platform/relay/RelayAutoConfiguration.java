package lat.cabildo.platform.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outboxes;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

@AutoConfiguration(
        after = KafkaAutoConfiguration.class,
        afterName = "lat.cabildo.platform.aggregate.AggregateAutoConfiguration")
class RelayAutoConfiguration {

    @Bean
    Relay relay(
            @Value("${cabildo.service}") String service,
            MongoDatabaseFactory store,
            ProducerFactory<?, ?> producers,
            KafkaAdmin admin,
            BackboneProperties properties,
            Outboxes outboxes,
            Clock clock,
            ObjectProvider<MeterRegistry> registry) {
        HintLine line = HintLine.open(service, properties.address(), properties.port());
        Leases leases = new Leases(
                store.getMongoDatabase(),
                service,
                UUID.randomUUID().toString(),
                line == null ? null : line.address(),
                properties.takeover().toMillis() / 2);
        Topics topics = new Topics(admin.getConfigurationProperties(), properties);
        Map<String, Object> connection = new HashMap<>(producers.getConfigurationProperties());
        connection.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        connection.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        RelayMeters meters = new RelayMeters(registry.getIfAvailable(SimpleMeterRegistry::new), clock);
        return new Relay(service, outboxes, leases, topics, connection, properties, clock, line, meters);
    }
}
