package lat.cabildo.local.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks services how they are. */
public final class Health {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final HttpClient client;

    public Health(HttpClient client) {
        this.client = client;
    }

    /** Whether the service at this address says that it is ready. */
    public boolean ready(String url) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                .timeout(TIMEOUT)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
