package lat.cabildo.local.page;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What the start page reads. */
@RestController
class PageController {
    private final StatusBoard board;
    private final DomainEventFeed feed;
    private final LiveStreams streams;

    PageController(StatusBoard board, DomainEventFeed feed, LiveStreams streams) {
        this.board = board;
        this.feed = feed;
        this.streams = streams;
    }

    @GetMapping("/status")
    Status status() throws InterruptedException {
        return board.status();
    }

    @GetMapping("/domain-events")
    List<SeenEvent> domainEvents(@RequestParam(defaultValue = "0") int since) {
        return feed.since(since);
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live() {
        return streams.open();
    }
}
