package lat.cabildo.platform.replica;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lat.cabildo.platform.aggregate.BackboneProperties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

@AutoConfiguration(
        after = KafkaAutoConfiguration.class,
        afterName = "lat.cabildo.platform.aggregate.AggregateAutoConfiguration")
class ReplicaAutoConfiguration {
    private static final Duration IDLE = Duration.ofSeconds(2);

    @Bean
    MongoReplicas replicas(
            @Value("${cabildo.service}") String service,
            MongoDatabaseFactory store,
            ProducerFactory<?, ?> producers,
            BackboneProperties properties) {
        Map<String, Object> connection = new HashMap<>(producers.getConfigurationProperties());
        connection.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        connection.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        return new MongoReplicas(
                store.getMongoDatabase(), new DeadLetters(service, connection), properties.indexVersions());
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
    KafkaBindingRebalanceListener storedPositions(
            ListableBeanFactory beans,
            MongoReplicas replicas,
            Clock clock,
            @Value("${spring.cloud.function.definition:}") String bound) {
        return new StoredPositions(beans, replicas.positions(), clock, Set.of(bound.split(";")));
    }

    /** A store or a broker that does not answer blocks the consumer, which tries again for ever and skips nothing. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patientListeners() {
        return (container, destination, group) -> {
            ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
            backOff.setMaxInterval(10_000);
            DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
            handler.setClassifications(Map.of(), true);
            container.setCommonErrorHandler(handler);
            container.getContainerProperties().setIdleEventInterval(IDLE.toMillis());
        };
    }

    /** An idle consumer that stands at the end of all its partitions has read all there is. */
    @Bean
    ApplicationListener<ListenerContainerIdleEvent> upToDate(MongoReplicas replicas, Clock clock) {
        return idle -> {
            Instant now = clock.instant();
            Collection<TopicPartition> partitions = idle.getTopicPartitions();
            if (partitions != null && !idle.isPaused() && isAtEnd(idle.getConsumer(), partitions)) {
                replicas.upToDate(partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet()), now);
            }
        };
    }

    private static boolean isAtEnd(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            return consumer.endOffsets(partitions, IDLE).entrySet().stream()
                    .allMatch(end -> consumer.position(end.getKey(), IDLE) >= end.getValue());
        } catch (KafkaException unknown) {
            return false;
        }
    }
}
