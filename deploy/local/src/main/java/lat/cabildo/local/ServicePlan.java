package lat.cabildo.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lat.cabildo.local.options.Options;
import lat.cabildo.local.options.Part;
import lat.cabildo.local.service.ServiceProcess;
import lat.cabildo.local.service.Services;
import lat.cabildo.local.service.Surroundings;
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
        Surroundings surroundings = surroundings(options, core);
        for (Part part : SERVICES) {
            String name = part.name().toLowerCase(Locale.ROOT);
            String url = options.ports().url(part);
            processes.add(ServiceProcess.start(
                    name,
                    url,
                    home.jar(name),
                    home.run(),
                    surroundings.environment(options.ports().of(part))));
        }
        return new Services(processes);
    }

    /** What a service needs to find broker, store, issuer and mailbox. */
    static Surroundings surroundings(Options options, ApplicationContext core) {
        LocalStore store = core.getBean(LocalStore.class);
        return new Surroundings(
                options.ports().url(Part.PAGE),
                core.getBean(LocalKafka.class).bootstrapServers(),
                store.uri(),
                store.kind(),
                options.ports().of(Part.MAIL));
    }
}
