package lat.cabildo.platform.web;

import com.github.f4b6a3.ulid.UlidFactory;
import java.time.Clock;
import lat.cabildo.platform.aggregate.Outboxes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Safe repetition needs a store; tests of controllers alone do without. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, WebAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(MongoDatabaseFactory.class)
@EnableScheduling
class IdempotencyAutoConfiguration {

    @Bean
    IdempotencyRecords idempotencyRecords(
            MongoDatabaseFactory store,
            WebProperties properties,
            UlidFactory ulids,
            Clock clock,
            ObjectProvider<Outboxes> outboxes) {
        IdempotencyRecords records = new IdempotencyRecords(store.getMongoDatabase(), properties, ulids, clock);
        outboxes.ifAvailable(each -> each.whenErased(records::blank));
        return records;
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(IdempotencyRecords records, ProblemWriter writer) {
        return WebAutoConfiguration.at(WebAutoConfiguration.AFTER_SECURITY + 3, new IdempotencyFilter(records, writer));
    }
}
