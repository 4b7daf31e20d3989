package lat.cabildo.systemtests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;

/** CSV that is sent to an import, at once or so that the rest of it is long in coming. */
record ImportedTable(String csv) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static ImportedTable of(Stream<String> lines) {
        StringBuilder csv = new StringBuilder();
        lines.forEach(line -> csv.append(line).append('\n'));
        return new ImportedTable(csv.toString());
    }

    /** The status that is answered. */
    int sendTo(Api directory, Answer opened) throws IOException, InterruptedException {
        return HTTP.send(
                        request(directory, opened)
                                .timeout(PATIENCE)
                                .PUT(BodyPublishers.ofString(csv))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /** All of it, and then nothing for as long as the line stays open; completes when that breaks. */
    CompletableFuture<HttpResponse<Void>> sendWithoutEndTo(Api directory, Answer opened) {
        InputStream sent = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        CountDownLatch broken = new CountDownLatch(1);
        HttpRequest request = request(directory, opened)
                .PUT(BodyPublishers.ofInputStream(() -> new SequenceInputStream(sent, new Silence(broken))))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.discarding()).whenComplete((_, _) -> broken.countDown());
    }

    private static HttpRequest.Builder request(Api directory, Answer opened) {
        return HttpRequest.newBuilder(URI.create(directory.url() + "/imports/" + opened.id() + "/file"))
                .header("Content-Type", "text/csv")
                .header("If-Match", opened.tag())
                .header("Authorization", "Bearer " + directory.token());
    }

    /** Has nothing to say until the line is broken. */
    private static final class Silence extends InputStream {
        private final CountDownLatch broken;

        Silence(CountDownLatch broken) {
            this.broken = broken;
        }

        @Override
        public int read() {
            try {
                broken.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return read();
        }
    }
}
