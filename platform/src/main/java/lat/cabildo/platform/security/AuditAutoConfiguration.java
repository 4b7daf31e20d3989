package lat.cabildo.platform.security;

import com.github.f4b6a3.ulid.UlidFactory;
import com.mongodb.WriteConcern;
import java.time.Clock;
import lat.cabildo.platform.aggregate.BackboneProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Notes need a store; tests of controllers alone do without. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(MongoDatabaseFactory.class)
@EnableConfigurationProperties(SecurityProperties.class)
class AuditAutoConfiguration {

    @Bean
    Audit audit(
            MongoDatabaseFactory store,
            UlidFactory ulids,
            Clock clock,
            SecurityProperties properties,
            BackboneProperties backbone) {
        return new Audit(
                store.getMongoDatabase()
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .getCollection("audit"),
                ulids,
                clock,
                properties.auditKept(backbone.changesKept()));
    }

    @Bean
    ContactLooks contactLooks(Audit audit, @Value("${cabildo.service}") String service) {
        return new ContactLooks(audit, service);
    }

    @Bean
    ChangeNotes changeNotes(Audit audit) {
        return new ChangeNotes(audit);
    }

    @Bean
    AuditController auditController(Audit audit) {
        return new AuditController(audit);
    }
}
