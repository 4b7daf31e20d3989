package lat.cabildo.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lat.cabildo.local.options.Options;
import lat.cabildo.local.options.Part;
import lat.cabildo.local.service.ServiceProcess;
import lat.cabildo.local.service.Services;
import lat.cabildo.platform.test.LocalKafka;
import lat.cabildo.platform.test.LocalStore;
import org.springframework.context.ApplicationContext;

/** Starts the services with what they need to find broker, store, issuer and mailbox. */
final class ServicePlan {
    private static final List<Part> SERVICES =
            List.of(Part.DIRECTORY, Part.EVENTS, Part.AGREEMENTS, Part.NOTIFICATIONS);

    private final Options options;
    private final Home home;
    private final ApplicationContext core;

    ServicePlan(Options options, Home home, ApplicationContext core) {
        this.options = options;
        this.home = home;
        this.core = core;
    }

    Services start() {
        List<ServiceProcess> processes = new ArrayList<>();
        for (Part part : SERVICES) {
            String name = part.name().toLowerCase(Locale.ROOT);
            String url = options.ports().url(part);
            processes.add(ServiceProcess.start(name, url, home.jar(name), home.run(), environment(part)));
        }
        return new Services(processes);
    }

    private Map<String, String> environment(Part part) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PORT", String.valueOf(options.ports().of(part)));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put(
                "CABILDO_KAFKA_BOOTSTRAP", core.getBean(LocalKafka.class).bootstrapServers());
        LocalStore store = core.getBean(LocalStore.class);
        environment.put("CABILDO_MONGODB_URI", store.uri());
        environment.put("CABILDO_BACKBONE_INDEXVERSIONS", String.valueOf(store.kind() == LocalStore.Kind.EMBEDDED));
        environment.put("CABILDO_ISSUER", options.ports().url(Part.PAGE));
        environment.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "3s");
        environment.put("SPRING_MAIN_BANNER_MODE", "off");
        environment.put("LOGGING_LEVEL_ORG_APACHE_KAFKA", "WARN");
        environment.put("CABILDO_SMTP_HOST", "127.0.0.1");
        environment.put("CABILDO_SMTP_PORT", String.valueOf(options.ports().of(Part.MAIL)));
        environment.put("CABILDO_WEBHOOK_ALLOW_HTTP", "true");
        environment.put("CABILDO_WEBHOOK_ALLOW_PRIVATE", "true");
        return environment;
    }
}
