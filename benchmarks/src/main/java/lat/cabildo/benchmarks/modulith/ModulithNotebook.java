package lat.cabildo.benchmarks.modulith;

import java.util.List;
import lat.cabildo.benchmarks.backbone.Place;
import lat.cabildo.benchmarks.backbone.PublishedNotes;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.RoutingTarget;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The notebook as Spring Modulith 2.0.3 would have it, settled in its favour wherever its documentation leaves a
 * choice:
 *
 * <ul>
 *   <li>{@code serialize-externalization}, its mode that keeps the order, in which one event is sent at a time;
 *   <li>one thread in the executor of asynchronous listeners. The documentation does not ask for it and it costs
 *       nothing, since only one event is under way; with more of them, threads race for the next turn and overtake each
 *       other;
 *   <li>{@code completion-mode=delete}, so that the log of publications stays small;
 *   <li>{@code republish-outstanding-events-on-restart}, so that what a crash has left is sent; after the last start
 *       also its monitor of stale publications, and what that finds is resubmitted: it republishes a publication only
 *       once, so what was under way at two crashes would be left otherwise;
 *   <li>on the embedded store, which has neither transactions nor the use of plain indexes, a transaction manager that
 *       only marks where a transaction would commit, and unique indexes on what is looked up: the backbone gets such an
 *       index there as well. On any other store, its own MongoDB transactions.
 * </ul>
 *
 * <p>The producer has the relay's settings as far as they apply.
 */
@SpringBootApplication
class ModulithNotebook {
    /** Of ours, which is on the class path to be compared with, nothing may run here. */
    private static final List<String> OURS =
            ImportCandidates.load(AutoConfiguration.class, null).getCandidates().stream()
                    .filter(each -> each.startsWith("lat.cabildo."))
                    .toList();

    @Bean
    EventExternalizationConfiguration externalization(@Value("${notebook.topic}") String topic) {
        return EventExternalizationConfiguration.externalizing()
                .select(EventExternalizationConfiguration.annotatedAsExternalized())
                .mapping(NoteEdited.class, NoteEdited::data)
                .route(NoteEdited.class, each -> RoutingTarget.forTarget(topic).andKey(each.id()))
                .serializeExternalization(true)
                .build();
    }

    @Bean
    NewTopic topic(@Value("${notebook.topic}") String topic) {
        return new NewTopic(topic, PublishedNotes.PARTITIONS, (short) 1);
    }

    @Bean
    @ConditionalOnProperty(
            name = "spring.modulith.events.mongodb.transaction-management.enabled",
            havingValue = "false")
    PlatformTransactionManager transactionManager() {
        return new CommitMark();
    }

    static ConfigurableApplicationContext open(String name, Place place, boolean recovering) {
        return new SpringApplicationBuilder(ModulithNotebook.class)
                .web(WebApplicationType.NONE)
                .run(
                        // No service's own settings, which are on the class path.
                        "--spring.config.name=notebook",
                        "--spring.application.name=" + name,
                        "--spring.main.banner-mode=off",
                        "--spring.main.register-shutdown-hook=false",
                        "--spring.mongodb.uri=" + place.store(),
                        "--spring.mongodb.database=modulith_" + name,
                        "--spring.mongodb.representation.uuid=standard",
                        "--notebook.topic=modulith." + name,
                        "--spring.modulith.events.completion-mode=delete",
                        "--spring.modulith.events.republish-outstanding-events-on-restart=true",
                        "--spring.modulith.events.staleness.published=" + (recovering ? "5s" : "0s"),
                        "--spring.modulith.events.staleness.processing=" + (recovering ? "5s" : "0s"),
                        "--spring.modulith.events.staleness.resubmitted=" + (recovering ? "5s" : "0s"),
                        "--spring.modulith.events.staleness.check-interval=" + (recovering ? "1s" : "1m"),
                        "--spring.modulith.events.mongodb.transaction-management.enabled=" + place.transactions(),
                        "--spring.task.execution.pool.core-size=1",
                        "--spring.kafka.bootstrap-servers=" + place.broker(),
                        "--spring.kafka.producer.key-serializer=" + StringSerializer.class.getName(),
                        "--spring.kafka.producer.value-serializer=" + ByteArraySerializer.class.getName(),
                        "--spring.kafka.producer.acks=all",
                        "--spring.kafka.producer.batch-size=128KB",
                        "--spring.kafka.producer.compression-type=lz4",
                        "--spring.autoconfigure.exclude=" + String.join(",", OURS));
    }
}
