package lat.cabildo.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lat.cabildo.local.issuer.ActsFor;
import lat.cabildo.local.issuer.Tokens;
import lat.cabildo.local.options.Options;
import lat.cabildo.local.options.Part;
import lat.cabildo.local.page.Progress;
import lat.cabildo.local.sample.Loaded;
import lat.cabildo.local.sample.SampleData;
import lat.cabildo.local.service.Health;
import lat.cabildo.local.service.ServiceProcess;
import lat.cabildo.local.service.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** One run: start all, load, tell, start again what ends, stop all. */
final class Launcher {
    private static final long SIGNAL_MILLISECONDS = 500;

    private final Options options;
    private final Path checkout;
    private final Console console;
    private final long startedAt = System.nanoTime();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Home home;
    private volatile @Nullable ConfigurableApplicationContext core;
    private volatile @Nullable Services services;

    Launcher(Options options, Path checkout, Console console) {
        this.options = options;
        this.checkout = checkout;
        this.console = console;
    }

    /** Returns only when something has gone wrong; a signal ends the process through the hook. */
    int run() throws Exception {
        List<String> conflicts = options.ports().conflicts();
        if (!conflicts.isEmpty()) {
            console.error(String.join(System.lineSeparator(), conflicts));
            return 1;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            keep(start());
        } catch (StartFailure e) {
            if (!isStopping()) {
                console.error(e.getMessage());
            }
        }
        return 1;
    }

    /** Starts a service again that has ended without being asked to: nothing that it had acknowledged is lost. */
    private void keep(Services running) throws InterruptedException {
        while (true) {
            ServiceProcess ended = running.awaitEnd();
            if (isStopping()) {
                return;
            }
            if (!ended.startAgain()) {
                throw new StartFailure(ended.story("has ended soon after its start"));
            }
            console.say("The %s service had ended and was started again; log: %s".formatted(ended.name(), ended.log()));
        }
    }

    /** A signal from the terminal reaches the services as well; that they end of it is no news. */
    private boolean isStopping() throws InterruptedException {
        return stopping.await(SIGNAL_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private Services start() throws Exception {
        Home made = Home.of(checkout, options.ports().of(Part.PAGE));
        home = made;
        console.starting(made);
        ConfigurableApplicationContext context = Core.start(options, made);
        core = context;
        Services started = new ServicePlan(options, made, context).start();
        services = started;
        Progress progress = context.getBean(Progress.class);
        console.say("Kafka, store and issuer are up; the four services start …");
        started.awaitReady(context.getBean(Health.class));
        Loaded loaded = Loaded.NOTHING;
        if (options.sampleData()) {
            console.say("The services are ready; the sample data are loaded …");
            progress.say("loading the sample data");
            loaded = context.getBean(SampleData.class).load();
        }
        context.getBean(ActsFor.class).grant(loaded.ids());
        Map<String, String> tokens = context.getBean(Tokens.class).all();
        Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
        new Report(options, made, context, started, loaded, tokens, took).publish(console);
        progress.say("ready after %d s".formatted(took.toSeconds()));
        return started;
    }

    private void stop() {
        stopping.countDown();
        console.stopping();
        if (services != null) {
            services.close();
        }
        if (core != null) {
            core.close();
        }
        if (home != null) {
            home.deleteData();
        }
        console.stopped();
    }
}
