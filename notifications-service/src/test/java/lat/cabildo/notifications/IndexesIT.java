package lat.cabildo.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.LocalStore;
import lat.cabildo.platform.test.ServiceTest;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.TestPropertySource;

/** Every query has its index: what the store says of its own plan, where it can say so. */
@ServiceTest
@TestPropertySource(properties = "cabildo.notifications.sending.poll=1h")
class IndexesIT {
    private final MongoDatabase database;

    IndexesIT(MongoDatabaseFactory store) {
        this.database = store.getMongoDatabase();
    }

    @BeforeEach
    void canExplain() {
        assumeTrue(
                Infrastructure.store().kind() != LocalStore.Kind.EMBEDDED,
                "the embedded store cannot explain its plans");
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of(
                        "subscriptions",
                        new Document("st.keys", new Document("$in", List.of("country:EC", "theme:water")))
                                .append("st.status", "ACTIVE"),
                        new Document("_id", 1)),
                Arguments.of(
                        "subscriptions",
                        new Document("st.owner", new Document("$in", List.of("org_1"))),
                        new Document("_id", 1)),
                Arguments.of(
                        "deliveries",
                        new Document("st.to.channel", "EMAIL")
                                .append("st.dueAt", new Document("$lte", Instant.parse("2025-03-14T15:09:26Z"))),
                        new Document("st.dueAt", 1).append("_id", 1)),
                Arguments.of(
                        "deliveries",
                        new Document("st.to.subscription", "sub_1").append("st.status", "FAILED"),
                        new Document("_id", 1)),
                Arguments.of(
                        "deliveries",
                        new Document("st.to.owner", new Document("$in", List.of("org_1"))),
                        new Document("_id", 1)),
                Arguments.of("occasions", new Document("subject", "org_1"), new Document("subject", 1)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void isAnsweredByAnIndex(String collection, Document filter, Document sort) {
        Document plan = database.runCommand(new Document(
                "explain",
                new Document("find", collection).append("filter", filter).append("sort", sort)));

        String winning = String.valueOf(plan.getEmbedded(List.of("queryPlanner", "winningPlan"), Object.class));
        assertThat(winning).contains("IXSCAN").doesNotContain("COLLSCAN");
    }
}
