package lat.cabildo.platform.migration;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@AutoConfiguration(afterName = "lat.cabildo.platform.aggregate.AggregateAutoConfiguration")
@EnableConfigurationProperties(MigrationProperties.class)
class MigrationAutoConfiguration {

    @Bean
    MigrationRunner migrationRunner(
            MongoDatabaseFactory store,
            ObjectProvider<Migration> migrations,
            MigrationProperties properties,
            Clock clock,
            MeterRegistry registry) {
        return new MigrationRunner(
                store.getMongoDatabase(),
                migrations.orderedStream().toList(),
                properties,
                clock,
                System::nanoTime,
                registry);
    }
}
