package lat.cabildo.platform.test;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** The embedded store: in memory, so its data outlive {@link #stop()} but not the process. */
final class EmbeddedMongo implements LocalStore {
    /** A server closes its backend when it shuts down; this one stays open for the next server. */
    private final MemoryBackend data = new MemoryBackend() {
        @Override
        public void close() {}
    };

    private final int port;
    private @Nullable MongoServer server;

    EmbeddedMongo(int port) {
        this.port = port;
        startAgain();
    }

    @Override
    public Kind kind() {
        return Kind.EMBEDDED;
    }

    @Override
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public synchronized void startAgain() {
        if (server == null) {
            MongoServer starting = new MongoServer(data);
            starting.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            server = starting;
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.shutdownNow();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
