package lat.cabildo.directory.importing;

import java.time.Clock;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
@EnableScheduling
class ImportConfiguration {

    static final AggregateType<ImportId, Import, ImportEvent> TYPE = AggregateType.<ImportId, Import, ImportEvent>of(
                    "import", "imports", "imp", Import.class, ImportId::new)
            .index("st.by.client", "st.by.subject");

    @Bean
    IdTypes importIds() {
        return IdTypes.of(ImportId.class);
    }

    @Bean
    Imports imports(Backbone backbone, PublishedLanguage<Import, ImportEvent> language, ImportProperties limits) {
        return new Imports(backbone.aggregates(TYPE, language), backbone.queries(TYPE), limits);
    }

    @Bean
    ImportedRows importedRows(MongoDatabaseFactory store, Clock clock) {
        return new ImportedRows(store.getMongoDatabase(), clock);
    }

    @Bean
    SchedulingConfigurer importSweeping(ImportedRows rows, ImportProperties properties) {
        return tasks -> tasks.addFixedDelayTask(() -> rows.sweep(properties.rowsKept()), properties.sweepEvery());
    }
}
