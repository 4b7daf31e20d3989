package lat.cabildo.directory.mandate;

import java.time.LocalDate;
import lat.cabildo.directory.DirectoryTest;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.test.QueryPlans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What the sweeper looks for has its index. */
@DirectoryTest
@Import(QueryPlans.class)
class OverdueMandatesIT {
    private final QueryPlans plans;
    private final MongoDatabaseFactory store;
    private final Mandates mandates;

    OverdueMandatesIT(
            @Autowired QueryPlans plans, @Autowired MongoDatabaseFactory store, @Autowired Mandates mandates) {
        this.plans = plans;
        this.store = store;
        this.mandates = mandates;
    }

    @Test
    void areFoundByIndex() {
        LocalDate today = LocalDate.of(2026, 3, 4);

        plans.requireIndexes(store.getMongoDatabase(), () -> {
            mandates.page(OverdueMandates.begun(today), PageRequest.first());
            mandates.page(OverdueMandates.over(today), PageRequest.first());
        });
    }
}
