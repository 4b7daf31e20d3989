import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a service for its training: a whole start, the first requests, and an orderly end. There is an empty store and an
 * issuer of tokens for it, and no broker, for which it waits as it would in earnest. Used when an image is built, never
 * part of it.
 */
final class Training {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofMinutes(10);
    private static final int ENDED_BY_SIGNAL = 143;
    private static final int ROUNDS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String service;
    private final String token;

    private Training(String service, String token) {
        this.service = service;
        this.token = token;
    }

    /** Runs the command that the arguments are, and ends well if it could be trained. */
    public static void main(String[] command) throws IOException, InterruptedException, GeneralSecurityException {
        int port = freePort();
        try (EmptyStore store = new EmptyStore();
                TrainingIssuer issuer = new TrainingIssuer()) {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("PORT", String.valueOf(port));
            builder.environment().put("CABILDO_MONGODB_URI", store.uri());
            builder.environment().put("CABILDO_KAFKA_BOOTSTRAP", "127.0.0.1:" + freePort());
            builder.environment().put("CABILDO_ISSUER", issuer.issuer());
            builder.environment().put("CABILDO_JWK_SET_URI", issuer.keysUri());
            Process trained = builder.start();
            try {
                new Training("http://127.0.0.1:" + port, issuer.token("cabildo:operate")).train(trained);
            } finally {
                trained.destroy();
                if (!trained.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                    trained.destroyForcibly();
                }
            }
            System.exit(trained.exitValue() == ENDED_BY_SIGNAL ? 0 : 1);
        }
    }

    private void train(Process trained) throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(START);
        while (!lives()) {
            if (!trained.isAlive() || Instant.now().isAfter(latest)) {
                throw new IllegalStateException("the service does not start");
            }
            Thread.sleep(100);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (String path : List.of("/actuator/health/readiness", "/actuator/prometheus", "/operations/relay", "/nowhere")) {
                System.out.println(path + " " + status(path));
            }
        }
    }

    private boolean lives() throws InterruptedException {
        try {
            return status("/actuator/health/liveness") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
