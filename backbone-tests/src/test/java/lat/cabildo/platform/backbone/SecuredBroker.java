package lat.cabildo.platform.backbone;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import lat.cabildo.platform.test.FreePorts;
import lat.cabildo.platform.test.LocalKafka;
import lat.cabildo.platform.test.TestCertificate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** A broker that lets in by password and by certificate, both under TLS, and counts whom it turned away. */
final class SecuredBroker implements AutoCloseable {
    static final String PASSWORD = "s3cret,;=";

    /** How one comes in. */
    enum Entrance {
        PASSWORD,
        CERTIFICATE,
        /** By password as well, at a broker that shows another one's certificate. */
        MISNAMED;

        private final int port = FreePorts.any();

        String address() {
            return "127.0.0.1:" + port;
        }

        private LocalKafka.Listener listener(String protocol, Map<String, String> settings) {
            return new LocalKafka.Listener(name(), protocol, port, port, settings);
        }
    }

    private final LocalKafka kafka;

    /**
     * @param own of this host
     * @param elsewhere of another one
     * @param trusted PEM file of the authority of clients' certificates
     */
    SecuredBroker(Path directory, TestCertificate own, TestCertificate elsewhere, Path trusted) throws Exception {
        kafka = LocalKafka.start(
                directory,
                FreePorts.any(),
                List.of(
                        Entrance.PASSWORD.listener("SASL_SSL", byPassword(own)),
                        Entrance.MISNAMED.listener("SASL_SSL", byPassword(elsewhere)),
                        Entrance.CERTIFICATE.listener("SSL", byCertificate(own, trusted))));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            ScramCredentialInfo kind = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion("notes", kind, PASSWORD)))
                    .all()
                    .get();
        }
    }

    private static Map<String, String> byPassword(TestCertificate shown) {
        return Map.of(
                "ssl.keystore.type", "PEM",
                "ssl.keystore.location", shown.both().toString(),
                "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                "scram-sha-512.sasl.jaas.config", "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    }

    private static Map<String, String> byCertificate(TestCertificate shown, Path trusted) {
        return Map.of(
                "ssl.keystore.type", "PEM",
                "ssl.keystore.location", shown.both().toString(),
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", trusted.toString(),
                "ssl.client.auth", "required");
    }

    /** Where nobody is asked who they are, as no broker of an operator's is. */
    String open() {
        return kafka.bootstrapServers();
    }

    /**
     * Connections that were not let in: plain, without certificate, with a wrong password, or broken off in between.
     */
    double turnedAway(Entrance entrance) throws JMException {
        MBeanServer meters = ManagementFactory.getPlatformMBeanServer();
        double sum = 0;
        ObjectName all = new ObjectName(
                "kafka.server:type=socket-server-metrics,listener=%s,networkProcessor=*".formatted(entrance));
        for (ObjectName each : meters.queryNames(all, null)) {
            sum += (Double) meters.getAttribute(each, "failed-authentication-total");
        }
        return sum;
    }

    @Override
    public void close() {
        kafka.close();
    }
}
