package lat.cabildo.platform.relay;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outboxes;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@AutoConfiguration(
        after = KafkaAutoConfiguration.class,
        afterName = "lat.cabildo.platform.aggregate.AggregateAutoConfiguration")
class RelayAutoConfiguration {

    @Bean
    Relay relay(
            @Value("${cabildo.service}") String service,
            MongoDatabaseFactory store,
            KafkaProperties kafka,
            KafkaConnectionDetails broker,
            BackboneProperties properties,
            Outboxes outboxes) {
        Leases leases = new Leases(
                store.getMongoDatabase(),
                service,
                UUID.randomUUID().toString(),
                properties.takeover().toMillis() / 2);
        Topics topics = new Topics(connection(kafka.buildAdminProperties(), broker), properties);
        return new Relay(
                service, outboxes, leases, topics, connection(kafka.buildProducerProperties(), broker), properties);
    }

    private static Map<String, Object> connection(Map<String, Object> settings, KafkaConnectionDetails broker) {
        Map<String, Object> connection = new HashMap<>(settings);
        connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.getBootstrapServers());
        connection.remove("key.serializer");
        connection.remove("value.serializer");
        return connection;
    }
}
