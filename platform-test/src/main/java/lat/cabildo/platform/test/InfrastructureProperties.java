package lat.cabildo.platform.test;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * Where this JVM's broker, store and issuer are. Each is started when somebody asks for its address.
 *
 * <p>The database is one for the JVM and new in each run, as the broker's topics are: contexts of one service share
 * both, like instances of it.
 */
final class InfrastructureProperties extends EnumerablePropertySource<Map<String, Supplier<Object>>> {
    InfrastructureProperties() {
        super(
                "infrastructure of the tests",
                Map.ofEntries(
                        Map.entry("CABILDO_MONGODB_URI", InfrastructureProperties::store),
                        Map.entry("spring.mongodb.uri", InfrastructureProperties::store),
                        Map.entry("spring.mongodb.database", () -> TestDatabase.NAME),
                        Map.entry("CABILDO_KAFKA_BOOTSTRAP", InfrastructureProperties::broker),
                        Map.entry("spring.kafka.bootstrap-servers", InfrastructureProperties::broker),
                        Map.entry("spring.cloud.stream.kafka.binder.brokers", InfrastructureProperties::broker),
                        Map.entry("CABILDO_ISSUER", () -> TestIssuer.running().uri()),
                        Map.entry("cabildo.backbone.partitions", () -> Topics.PARTITIONS),
                        Map.entry("cabildo.backbone.shards", () -> 2),
                        // Services of several tests, each with a database of its own, may share topics.
                        Map.entry("cabildo.backbone.continuity", () -> false),
                        Map.entry(
                                "cabildo.backbone.index-versions",
                                () -> Infrastructure.store().kind() == LocalStore.Kind.EMBEDDED)));
    }

    private static Object store() {
        return Infrastructure.store().uri();
    }

    private static Object broker() {
        return Infrastructure.kafka().bootstrapServers();
    }

    @Override
    public String[] getPropertyNames() {
        return getSource().keySet().toArray(String[]::new);
    }

    @Override
    public @Nullable Object getProperty(String name) {
        Supplier<Object> value = getSource().get(name);
        return value == null ? null : value.get();
    }
}
