package lat.cabildo.platform.aggregate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** With which whoever mirrors a state topic proves that the copy equals what is here; see docs/partners.md. */
@RestController
@RequestMapping("/checksums/{aggregate}")
@Tag(name = "checksums")
final class ChecksumController {
    private static final int AT_ONCE = 2;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Outboxes outboxes;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    ChecksumController(Outboxes outboxes) {
        this.outboxes = outboxes;
    }

    record Buckets(String aggregate, List<Checksums.Bucket> buckets) {}

    record Lines(String aggregate, int bucket, List<Checksums.Line> items) {}

    @GetMapping
    @Operation(summary = "Sums of all 256 buckets")
    Buckets buckets(@PathVariable String aggregate) {
        Outbox outbox = outbox(aggregate);
        return inTurn(aggregate, () -> new Buckets(aggregate, Checksums.buckets(outbox)));
    }

    @GetMapping("/{bucket}")
    @Operation(summary = "What is in one bucket")
    Lines lines(@PathVariable String aggregate, @PathVariable @Min(0) @Max(Checksums.BUCKETS - 1) int bucket) {
        Outbox outbox = outbox(aggregate);
        return inTurn(aggregate, () -> new Lines(aggregate, bucket, Checksums.lines(outbox, bucket)));
    }

    private Outbox outbox(String aggregate) {
        return outboxes.all().stream()
                .filter(each -> each.aggregate().equals(aggregate))
                .findFirst()
                .orElseThrow(() -> new StoreRefusal.UnknownId(aggregate));
    }

    /** Each of these reads a whole collection; more than a few at once would be felt by everybody else. */
    private <T> T inTurn(String aggregate, Supplier<T> work) {
        if (!turns.tryAcquire()) {
            throw new StoreRefusal.Backlogged(aggregate, RETRY_AFTER);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
