package lat.cabildo.platform.replica;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.relay.Fitness;
import lat.cabildo.platform.relay.OnOneInstance;
import lat.cabildo.platform.relay.Shards;
import lat.cabildo.platform.relay.TopicIds;
import lat.cabildo.platform.relay.TopicSettings;
import lat.cabildo.platform.security.Audit;
import lat.cabildo.platform.tracing.Traces;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

@AutoConfiguration(
        after = KafkaAutoConfiguration.class,
        afterName = {
            "lat.cabildo.platform.aggregate.AggregateAutoConfiguration",
            "lat.cabildo.platform.relay.RelayAutoConfiguration",
            "lat.cabildo.platform.security.AuditAutoConfiguration"
        })
class ReplicaAutoConfiguration {
    private static final Duration IDLE = Duration.ofSeconds(2);

    @Bean
    DeadLetterTopic deadLetterTopic(
            @Value("${cabildo.service}") String service,
            ProducerFactory<?, ?> producers,
            BackboneProperties properties) {
        Map<String, Object> connection = new HashMap<>(producers.getConfigurationProperties());
        connection.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        connection.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        return new DeadLetterTopic(
                service, connection, properties.createTopics() ? new TopicSettings(properties) : null);
    }

    @Bean
    DeadLetters deadLetters(MongoDatabaseFactory store, DeadLetterTopic topic, Clock clock, MeterRegistry registry) {
        DeadLetters letters = new DeadLetters(safe(store).getCollection("dead_letters"), topic, clock);
        Gauge.builder("cabildo.deadletters", letters, DeadLetters::count)
                .description("Records that wait for their reader or an operator")
                .register(registry);
        return letters;
    }

    @Bean
    Positions positions(MongoDatabaseFactory store) {
        return new Positions(safe(store).getCollection("positions"));
    }

    @Bean
    MongoReplicas replicas(
            MongoDatabaseFactory store,
            Positions positions,
            DeadLetters letters,
            BackboneProperties properties,
            Traces traces) {
        return new MongoReplicas(safe(store), positions, letters, properties.indexVersions(), traces);
    }

    private static MongoDatabase safe(MongoDatabaseFactory store) {
        return store.getMongoDatabase()
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Bean
    Listeners listeners(ListableBeanFactory beans) {
        return new Listeners(beans);
    }

    @Bean
    Lags lags(Positions positions, KafkaAdmin admin) {
        return new Lags(positions, admin.getConfigurationProperties());
    }

    @Bean
    LagMeters lagMeters(Listeners listeners, Lags lags, MeterRegistry registry) {
        return new LagMeters(listeners, lags, registry);
    }

    @Bean
    OnOneInstance retries(DeadLetters letters, Listeners listeners, Shards shards) {
        return new OnOneInstance("retries", shards, new Retrier(letters, listeners::all)::run);
    }

    @Bean
    OnOneInstance rebuilds(Listeners listeners, KafkaAdmin admin, Shards shards, Clock clock) {
        return new OnOneInstance(
                "rebuilds", shards, new Rebuilder(listeners::all, admin.getConfigurationProperties(), clock)::run);
    }

    /** Listeners keep their progress under the name of their bean, which is also that of their binding. */
    @Bean
    static BeanPostProcessor listenerNames() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                if (bean instanceof Listener listener) {
                    listener.named(beanName);
                }
                return bean;
            }
        };
    }

    @Bean
    StoredPositions storedPositions(
            Listeners listeners,
            Positions positions,
            Clock clock,
            TopicIds topics,
            BegunTopics begun,
            @Value("${spring.cloud.function.definition:}") String bound) {
        return new StoredPositions(listeners, positions, clock, Set.of(bound.split(";")), topics, begun);
    }

    @Bean
    BegunTopics begunTopics() {
        return new BegunTopics();
    }

    @Bean
    Readers readers(Fitness fitness, TopicIds topics, BegunTopics begun, MeterRegistry registry) {
        Gauge.builder("cabildo.reader.held", fitness, each -> each.isFit() ? 0 : 1)
                .description("1 while this instance reads nothing of others")
                .register(registry);
        return new Readers(fitness, topics::present, begun);
    }

    /** A store or a broker that does not answer blocks the consumer, which tries again for ever and skips nothing. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patientListeners(Readers readers) {
        return (container, destination, group) -> {
            ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
            backOff.setMaxInterval(10_000);
            DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
            handler.setClassifications(Map.of(), true);
            container.setCommonErrorHandler(handler);
            container.getContainerProperties().setIdleEventInterval(IDLE.toMillis());
            readers.add(container);
        };
    }

    /** An idle consumer that stands at the end of all its partitions has read all there is. */
    @Bean
    ApplicationListener<ListenerContainerIdleEvent> upToDate(
            MongoReplicas replicas, StoredPositions stored, Clock clock) {
        return idle -> {
            Instant now = clock.instant();
            Collection<TopicPartition> partitions = idle.getTopicPartitions();
            if (partitions != null && !idle.isPaused()) {
                ends(idle.getConsumer(), partitions).ifPresent(ends -> {
                    replicas.upToDate(
                            partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet()), now);
                    stored.idle(idle.getConsumer(), ends);
                });
            }
        };
    }

    /** Where it stands, if that is the end of them all. */
    private static Optional<Map<TopicPartition, Long>> ends(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            Map<TopicPartition, Long> standsAt = new HashMap<>();
            for (var end : consumer.endOffsets(partitions, IDLE).entrySet()) {
                long position = consumer.position(end.getKey(), IDLE);
                if (position < end.getValue()) {
                    return Optional.empty();
                }
                standsAt.put(end.getKey(), position);
            }
            return Optional.of(standsAt);
        } catch (KafkaException unknown) {
            return Optional.empty();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Door {

        @Bean
        @ConditionalOnBean(Audit.class)
        ConsumerController consumerController(
                Listeners listeners, DeadLetters letters, Lags lags, Fitness fitness, Audit audit) {
            return new ConsumerController(listeners, letters, lags, fitness, audit);
        }

        @Bean
        ComparisonController comparisonController(Outboxes outboxes, Listeners listeners, KafkaAdmin admin) {
            return new ComparisonController(outboxes, listeners, StateTopic.of(admin.getConfigurationProperties()));
        }

        @Bean
        CopyController copyController(Listeners listeners, DeadLetters letters) {
            return new CopyController(listeners, letters);
        }
    }
}
