package lat.cabildo.local.page;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lat.cabildo.local.options.Options;
import lat.cabildo.local.options.Part;
import lat.cabildo.local.service.Health;
import lat.cabildo.platform.test.LocalStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks each part how it is, at most every two seconds however many look. */
@Component
final class StatusBoard {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int CONNECT_MILLISECONDS = 500;

    private final Options options;
    private final LocalStore store;
    private final DomainEventFeed feed;
    private final Progress progress;
    private final Health health;
    private final List<String> contracts;
    private @Nullable Status last;
    private long asOf;

    StatusBoard(
            Options options,
            LocalStore store,
            DomainEventFeed feed,
            Progress progress,
            Health health,
            @Value("${cabildo.checkout}") Path checkout) {
        this.options = options;
        this.store = store;
        this.feed = feed;
        this.progress = progress;
        this.health = health;
        this.contracts = Contracts.documents(checkout);
    }

    synchronized Status status() throws InterruptedException {
        Status known = last;
        if (known == null || System.nanoTime() - asOf > FRESH.toNanos()) {
            known = new Status(progress.words(), parts(), feed.counts(), contracts);
            last = known;
            asOf = System.nanoTime();
        }
        return known;
    }

    private List<PartHealth> parts() throws InterruptedException {
        List<PartHealth> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            parts.add(part(part));
        }
        return parts;
    }

    private PartHealth part(Part part) throws InterruptedException {
        String name = part.name().toLowerCase(Locale.ROOT);
        int port = options.ports().of(part);
        return switch (part) {
            case PAGE ->
                new PartHealth(name, part.description(), options.ports().url(part), true);
            case DIRECTORY, EVENTS, AGREEMENTS, NOTIFICATIONS -> {
                String url = options.ports().url(part);
                yield new PartHealth(name, part.description(), url, health.ready(url));
            }
            case KAFKA, MAIL -> new PartHealth(name, part.description(), "127.0.0.1:" + port, listens(port));
            case STORE ->
                new PartHealth(
                        name,
                        store.kind().description(),
                        store.address(),
                        store.kind() != LocalStore.Kind.EMBEDDED || listens(port));
        };
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLISECONDS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
