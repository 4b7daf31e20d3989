package lat.cabildo.local.service;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import lat.cabildo.platform.test.LocalStore;

/**
 * What a service on this machine needs to know of what runs beside it.
 *
 * @param issuer whose tokens it trusts
 * @param kafka bootstrap servers
 * @param store connection string
 * @param kind of the store, since an embedded one needs an index more
 * @param mailPort of the SMTP server on this machine
 */
public record Surroundings(String issuer, String kafka, String store, LocalStore.Kind kind, int mailPort) {
    /** Of this run alone, shared by all instances that it starts. */
    private static final String KEY = newKey();

    /** The environment of a service that listens on this port of the loopback address. */
    public Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PORT", String.valueOf(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("CABILDO_KAFKA_BOOTSTRAP", kafka);
        environment.put("CABILDO_MONGODB_URI", store);
        environment.put("CABILDO_BACKBONE_INDEXVERSIONS", String.valueOf(kind == LocalStore.Kind.EMBEDDED));
        // The broker begins anew with each run; a store that was given may hold what an earlier one left.
        environment.put("CABILDO_BACKBONE_CONTINUITY", "false");
        environment.put("CABILDO_ISSUER", issuer);
        // Whoever tries it out, or measures it, is one client with the load of all.
        environment.put("CABILDO_LIMITS_CLIENTRATE", "0");
        environment.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "3s");
        environment.put("SPRING_MAIN_BANNER_MODE", "off");
        environment.put("LOGGING_LEVEL_ORG_APACHE_KAFKA", "WARN");
        environment.put("CABILDO_SMTP_HOST", "127.0.0.1");
        environment.put("CABILDO_SMTP_PORT", String.valueOf(mailPort));
        environment.put("CABILDO_WEBHOOK_ALLOW_HTTP", "true");
        environment.put("CABILDO_WEBHOOK_ALLOW_PRIVATE", "true");
        environment.put("CABILDO_NOTIFICATIONS_KEYS", "local:" + KEY);
        environment.put("CABILDO_NOTIFICATIONS_PUBLIC_URL", "http://127.0.0.1:" + port);
        return environment;
    }

    private static String newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
