package lat.cabildo.notifications.sending.webhook;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lat.cabildo.notifications.delivery.Reason;
import lat.cabildo.notifications.delivery.Verdict;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes single calls: nothing but the head of an answer is read, and whoever drips it loses the connection at the
 * deadline.
 */
@Component
class WebhookCalls implements DisposableBean {
    private final CloseableHttpClient client;
    private final WebhookSettings settings;
    private final ScheduledExecutorService deadlines;

    WebhookCalls(WebhookSettings settings) {
        this.client = WebhookClient.of(settings);
        this.settings = settings;
        this.deadlines = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("webhook-deadlines").factory());
    }

    Verdict make(HttpPost post, Instant now) {
        ScheduledFuture<?> deadline =
                deadlines.schedule(post::abort, settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(HttpHost.create(post.getUri()), post, null);
            Header retryAfter = response.getFirstHeader("Retry-After");
            return Response.verdict(
                    response.getCode(), RetryAfter.parse(retryAfter == null ? null : retryAfter.getValue(), now));
        } catch (IOException failure) {
            return verdict(failure, post.isAborted());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a webhook's URL has been checked", impossible);
        } finally {
            deadline.cancel(false);
            hangUp(post);
        }
    }

    /** Closing the answer would read it to its end, which it may not have. */
    private static void hangUp(HttpPost post) {
        post.abort();
    }

    /** A call that broke may have been heard or not; its {@code webhook-id} makes up for that. */
    private static Verdict verdict(IOException failure, boolean atDeadline) {
        return switch (failure) {
            case ForbiddenAddress forbidden -> Verdict.refused(Reason.FORBIDDEN_ADDRESS, null);
            case ConnectTimeoutException unreachable -> Verdict.notTaken(Reason.CONNECTION_FAILED, null);
            case SocketTimeoutException silent -> Verdict.unknown(Reason.TIMED_OUT);
            default ->
                atDeadline ? Verdict.unknown(Reason.TIMED_OUT) : Verdict.notTaken(Reason.CONNECTION_FAILED, null);
        };
    }

    @Override
    public void destroy() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
