package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** What the environment says of the ways to Kafka and to MongoDB; SecuredKafkaIT and SecuredServiceIT go them. */
class ConnectionTests {
    @TempDir
    Path directory;

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(
                    SslAutoConfiguration.class, KafkaAutoConfiguration.class, MongoAutoConfiguration.class))
            .withPropertyValues("spring.config.import=classpath:cabildo-defaults.yaml", "cabildo.service=testing");

    @Test
    void speaksPlainlyWhereNothingIsSaid() {
        service.run(context -> {
            assertThat(kafka(context))
                    .containsEntry("security.protocol", "PLAINTEXT")
                    .doesNotContainKeys("ssl.truststore.location", "ssl.keystore.location");
            assertThat(store(context).getSslSettings().isEnabled()).isFalse();
        });
    }

    @Test
    void trustsPublicAuthoritiesWhereNoneIsNamed() {
        service.withPropertyValues("CABILDO_KAFKA_SECURITY=SSL").run(ConnectionTests::assertUsable);
    }

    @Test
    void takesAnotherLoginThanByPassword() {
        String login = "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;";
        service.withPropertyValues("CABILDO_KAFKA_JAAS=" + login)
                .run(context -> assertThat(kafka(context)).containsEntry("sasl.jaas.config", login));
    }

    /** Neither store of the tests asks for a password. */
    @Test
    void tellsTheStoreItsName() {
        service.withPropertyValues(
                        "CABILDO_MONGODB_URI=mongodb://directory:s3cret@store.example:27017/?authSource=admin")
                .run(context -> assertThat(store(context).getCredential())
                        .isEqualTo(MongoCredential.createCredential("directory", "admin", "s3cret".toCharArray())));
    }

    @Test
    void readsSecretsFromFiles() throws Exception {
        Files.writeString(directory.resolve("CABILDO_KAFKA_PASSWORD"), "from a file\n");
        service.withPropertyValues("CABILDO_SECRETS=" + directory)
                .run(context -> assertThat(kafka(context))
                        .extractingByKey("sasl.jaas.config", InstanceOfAssertFactories.STRING)
                        .endsWith("password=\"from a file\";"));
    }

    /** Of the admin client; the relay's producers and the binder's readers are told the same. */
    private static Map<String, Object> kafka(AssertableApplicationContext context) {
        Map<String, Object> settings = context.getBean(KafkaAdmin.class).getConfigurationProperties();
        Map<String, Object> producers = context.getBean(ProducerFactory.class).getConfigurationProperties();
        Map<String, Object> readers = context.getBean(KafkaProperties.class).buildConsumerProperties();
        settings.forEach((name, value) -> {
            if (name.startsWith("ssl.") || name.startsWith("sasl.") || name.startsWith("security.")) {
                assertThat(producers).containsEntry(name, value);
                assertThat(readers).containsEntry(name, value);
            }
        });
        return settings;
    }

    /** A client reads its certificates when it is made. */
    private static void assertUsable(AssertableApplicationContext context) {
        try (Admin admin = Admin.create(context.getBean(KafkaAdmin.class).getConfigurationProperties())) {
            assertThat(admin.metrics()).isNotEmpty();
        }
    }

    private static MongoClientSettings store(AssertableApplicationContext context) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder();
        context.getBeanProvider(MongoClientSettingsBuilderCustomizer.class)
                .orderedStream()
                .forEach(each -> each.customize(settings));
        return settings.build();
    }
}
