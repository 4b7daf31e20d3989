package lat.cabildo.local;

import java.util.Map;
import lat.cabildo.local.options.Options;
import lat.cabildo.local.options.Part;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts what runs in the launcher's own process. */
final class Core {
    private Core() {}

    static ConfigurableApplicationContext start(Options options, Home home) {
        System.setProperty("logging.config", "classpath:logback-local.xml");
        System.setProperty("cabildo.log", home.run().resolve("launcher.log").toString());
        SpringApplication application = new SpringApplication(LocalApplication.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of(
                "server.port", options.ports().of(Part.PAGE),
                "cabildo.issuer", options.ports().url(Part.PAGE),
                "cabildo.checkout", home.checkout().toString()));
        application.addInitializers(context -> {
            GenericApplicationContext generic = (GenericApplicationContext) context;
            generic.registerBean(Options.class, () -> options);
            generic.registerBean(Home.class, () -> home);
        });
        return application.run();
    }
}
