package lat.cabildo.platform.relay;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.security.Audit;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

@AutoConfiguration(
        after = KafkaAutoConfiguration.class,
        afterName = {
            "lat.cabildo.platform.aggregate.AggregateAutoConfiguration",
            "lat.cabildo.platform.security.AuditAutoConfiguration"
        })
class RelayAutoConfiguration {

    @Bean
    Hints hints(@Value("${cabildo.service}") String service, BackboneProperties properties) {
        return new Hints(HintLine.open(service, properties.address(), properties.port()));
    }

    /** @param line null where the other instances find this one's work by their poll */
    record Hints(@Nullable HintLine line) implements AutoCloseable {
        @Override
        public void close() {
            if (line != null) {
                line.close();
            }
        }
    }

    @Bean
    Leases leases(
            @Value("${cabildo.service}") String service,
            MongoDatabaseFactory store,
            BackboneProperties properties,
            Hints hints) {
        HintLine line = hints.line();
        return new Leases(
                store.getMongoDatabase(),
                service,
                UUID.randomUUID().toString(),
                line == null ? null : line.address(),
                properties.takeover().toMillis() / 2);
    }

    @Bean
    TopicIds topicIds(KafkaAdmin admin) {
        return new TopicIds(admin.getConfigurationProperties());
    }

    @Bean
    Continuity continuity(
            MongoDatabaseFactory store,
            KafkaAdmin admin,
            TopicIds topics,
            Outboxes outboxes,
            BackboneProperties properties,
            Clock clock) {
        MongoCollection<Document> notes = store.getMongoDatabase()
                .getCollection("refills")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        KeptTopics kept = new KeptTopics(notes);
        return new Continuity(
                outboxes,
                topics,
                new OneMoment(admin.getConfigurationProperties()),
                kept,
                new Refill(notes, kept, outboxes, properties, clock),
                properties.continuity());
    }

    @Bean
    Refill refill(Continuity continuity) {
        return continuity.refill();
    }

    /** @param further topics of this service that belong to no aggregate */
    @Bean
    Relay relay(
            @Value("${cabildo.service}") String service,
            Leases leases,
            ProducerFactory<?, ?> producers,
            KafkaAdmin admin,
            BackboneProperties properties,
            Outboxes outboxes,
            ObjectProvider<Outbox.Topic> further,
            Clock clock,
            Hints hints,
            Continuity continuity,
            MeterRegistry registry) {
        Map<String, Object> connection = new HashMap<>(producers.getConfigurationProperties());
        connection.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        connection.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        return new Relay(
                service,
                outboxes,
                leases,
                new OneDivision(
                        leases,
                        properties.shards(),
                        properties.takeover(),
                        System::nanoTime,
                        Thread::sleep,
                        new ProducerFences(admin.getConfigurationProperties(), service)),
                new Topics(
                        admin.getConfigurationProperties(),
                        properties,
                        further.orderedStream().toList()),
                continuity,
                connection,
                properties,
                clock,
                hints.line(),
                new RelayMeters(registry, clock, properties.shards()));
    }

    @Bean
    BrokerHealth brokerHealthIndicator(KafkaAdmin admin, Relay relay, MeterRegistry registry) {
        return new BrokerHealth(admin.getConfigurationProperties(), relay::isFit, registry);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Door {

        @Bean
        @ConditionalOnBean(Audit.class)
        RelayController relayController(
                Outboxes outboxes, Leases leases, Relay relay, BackboneProperties properties, Audit audit) {
            return new RelayController(outboxes, leases, relay, properties, audit);
        }

        @Bean
        @ConditionalOnBean(Audit.class)
        RefillController refillController(Refill refill, Audit audit) {
            return new RefillController(refill, audit);
        }
    }
}
