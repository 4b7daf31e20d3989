package lat.cabildo.local.page;

import java.io.IOException;
import java.time.Duration;
import lat.cabildo.local.caught.CaughtMail;
import lat.cabildo.local.caught.CaughtWebhook;
import lat.cabildo.local.caught.Mailbox;
import lat.cabildo.local.caught.Webhooks;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells each open start page what is new, until it is closed. */
@Component
final class LiveStreams {
    private static final long NEVER = 0L;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final StatusBoard board;
    private final DomainEventFeed feed;
    private final Mailbox mailbox;
    private final Webhooks webhooks;

    LiveStreams(StatusBoard board, DomainEventFeed feed, Mailbox mailbox, Webhooks webhooks) {
        this.board = board;
        this.feed = feed;
        this.mailbox = mailbox;
        this.webhooks = webhooks;
    }

    SseEmitter open() {
        SseEmitter emitter = new SseEmitter(NEVER);
        Thread.ofVirtual().name("live").start(() -> tell(emitter));
        return emitter;
    }

    private void tell(SseEmitter emitter) {
        Status lastStatus = null;
        int lastEvent = 0;
        int lastMail = 0;
        int lastWebhook = 0;
        try {
            while (true) {
                Status status = board.status();
                if (status.equals(lastStatus)) {
                    emitter.send(SseEmitter.event().comment(""));
                } else {
                    emitter.send(SseEmitter.event().name("status").data(status));
                    lastStatus = status;
                }
                for (SeenEvent event : feed.since(lastEvent)) {
                    emitter.send(SseEmitter.event().name("domain-event").data(event));
                    lastEvent = event.number();
                }
                for (CaughtMail mail : mailbox.since(lastMail)) {
                    emitter.send(SseEmitter.event().name("mail").data(mail));
                    lastMail = mail.number();
                }
                for (CaughtWebhook webhook : webhooks.since(lastWebhook)) {
                    emitter.send(SseEmitter.event().name("webhook").data(webhook));
                    lastWebhook = webhook.number();
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException | IllegalStateException e) {
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
