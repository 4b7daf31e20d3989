package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.connection.SslSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
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
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** What the environment says of the ways to Kafka, to MongoDB and to the service itself. */
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
    void tellsKafkaItsNameUnderTls() {
        TestCertificate authority = TestCertificate.in(directory);
        service.withPropertyValues(
                        "CABILDO_KAFKA_SECURITY=SASL_SSL",
                        "CABILDO_KAFKA_CA=" + authority.certificate.toUri(),
                        "CABILDO_KAFKA_USERNAME=directory",
                        "CABILDO_KAFKA_PASSWORD=s3cret,;=")
                .run(context -> {
                    assertThat(kafka(context))
                            .containsEntry("security.protocol", "SASL_SSL")
                            .containsEntry("ssl.truststore.type", "PEM")
                            .containsEntry("ssl.truststore.location", authority.certificate.toString())
                            .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                            .containsEntry(
                                    "sasl.jaas.config",
                                    "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                            + " username=\"directory\" password=\"s3cret,;=\";");
                    assertUsable(context);
                });
    }

    @Test
    void showsKafkaItsCertificate() {
        TestCertificate own = TestCertificate.in(directory);
        service.withPropertyValues(
                        "CABILDO_KAFKA_SECURITY=SSL",
                        "CABILDO_KAFKA_CA=" + own.certificate.toUri(),
                        "CABILDO_KAFKA_CERTIFICATE=" + own.both.toUri())
                .run(context -> {
                    assertThat(kafka(context)).containsEntry("ssl.keystore.location", own.both.toString());
                    assertUsable(context);
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

    @Test
    void reachesTheStoreUnderTlsWithAName() {
        TestCertificate authority = TestCertificate.in(directory);
        service.withPropertyValues(
                        "CABILDO_MONGODB_URI=mongodb://directory:s3cret@store.example:27017/?authSource=admin",
                        "CABILDO_MONGODB_TLS=true",
                        "CABILDO_MONGODB_CA=" + authority.certificate.toUri(),
                        "CABILDO_MONGODB_CERTIFICATE=" + authority.certificate.toUri(),
                        "CABILDO_MONGODB_KEY=" + authority.key.toUri())
                .run(context -> {
                    MongoClientSettings settings = store(context);
                    SslSettings tls = settings.getSslSettings();
                    assertThat(tls.isEnabled()).isTrue();
                    assertThat(tls.isInvalidHostNameAllowed()).isFalse();
                    assertThat(tls.getContext()).isNotNull();
                    assertThat(settings.getCredential())
                            .isEqualTo(MongoCredential.createCredential("directory", "admin", "s3cret".toCharArray()));
                });
    }

    @Test
    void readsSecretsFromFiles() throws Exception {
        Files.writeString(directory.resolve("CABILDO_KAFKA_PASSWORD"), "from a file\n");
        service.withPropertyValues("CABILDO_SECRETS=" + directory)
                .run(context -> assertThat(kafka(context))
                        .extractingByKey("sasl.jaas.config", InstanceOfAssertFactories.STRING)
                        .endsWith("password=\"from a file\";"));
    }

    @Test
    void answersUnderTls() throws Exception {
        TestCertificate own = TestCertificate.in(directory);
        try (ConfigurableApplicationContext running = TestService.start(
                        TestService.SERVICE.store(),
                        TestService.SERVICE.issuer.address(),
                        "--CABILDO_TLS=true",
                        "--CABILDO_TLS_CERTIFICATE=" + own.certificate.toUri(),
                        "--CABILDO_TLS_KEY=" + own.key.toUri());
                HttpClient trusting =
                        HttpClient.newBuilder().sslContext(own.trusting()).build();
                HttpClient stranger = HttpClient.newHttpClient()) {
            HttpRequest readiness = HttpRequest.newBuilder(URI.create("https://localhost:%s/actuator/health/readiness"
                            .formatted(running.getEnvironment().getProperty("local.server.port"))))
                    .build();

            assertThat(trusting.send(readiness, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo("{\"status\":\"UP\"}");
            assertThatThrownBy(() -> stranger.send(readiness, HttpResponse.BodyHandlers.discarding()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
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
