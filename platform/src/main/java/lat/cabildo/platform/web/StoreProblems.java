package lat.cabildo.platform.web;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import lat.cabildo.platform.aggregate.InvalidCursor;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.replica.FilterTooWide;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Why the store did not take a command or answer a query. */
final class StoreProblems {
    private static final Duration SOON = Duration.ofSeconds(2);

    private StoreProblems() {}

    /** Null if the failure is none of the store's. */
    static @Nullable ResponseEntity<ProblemDetail> of(Exception failure) {
        return switch (failure) {
            case StoreRefusal refusal -> of(refusal);
            case InvalidCursor _ ->
                problem(
                        HttpStatus.BAD_REQUEST,
                        "invalid-cursor",
                        "The cursor is not one that this list has given.",
                        Map.of());
            case FilterTooWide wide ->
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "filter-too-wide",
                        "The filter matches too many records; narrow it.",
                        Map.of("limit", wide.limit()));
            case MongoException mongo when StoreRefusal.isOutage(mongo) -> unavailable(SOON);
            case KafkaException _ ->
                later("broker-unavailable", "Kafka cannot be reached now; try again.", SOON, Map.of());
            case DataAccessResourceFailureException _, TransientDataAccessException _ -> unavailable(SOON);
            default ->
                failure.getCause() instanceof MongoException mongo && StoreRefusal.isOutage(mongo)
                        ? unavailable(SOON)
                        : null;
        };
    }

    static ResponseEntity<ProblemDetail> unavailable(Duration retryAfter) {
        return later("store-unavailable", "The store cannot be reached now; try again.", retryAfter, Map.of());
    }

    private static ResponseEntity<ProblemDetail> of(StoreRefusal refusal) {
        return switch (refusal) {
            case StoreRefusal.UnknownId unknown ->
                problem(HttpStatus.NOT_FOUND, "unknown-id", "Nothing here has this id.", Map.of("id", unknown.id()));
            case StoreRefusal.Erased erased ->
                problem(HttpStatus.GONE, "erased", "What had this id was erased.", Map.of("id", erased.id()));
            case StoreRefusal.StaleVersion stale -> {
                Map<String, Object> members = new LinkedHashMap<>();
                members.put("id", stale.id());
                members.put("expected", EntityTags.of(stale.expected()));
                members.put("actual", EntityTags.of(stale.actual()));
                yield problem(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale-version",
                        "The resource has another version than the request expects.",
                        members);
            }
            case StoreRefusal.KeyTaken taken -> {
                Map<String, Object> members = new LinkedHashMap<>();
                members.put("key", taken.key());
                members.put("holder", taken.holder());
                yield problem(
                        HttpStatus.CONFLICT, "key-taken", "A key that must be unique belongs to another.", members);
            }
            case StoreRefusal.TooLarge large ->
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "too-large",
                        "The resource would grow over its limit.",
                        Map.of("bytes", large.bytes(), "limit", large.limit()));
            case StoreRefusal.Backlogged backlogged ->
                later(
                        "backlogged",
                        "The resource has changed too often lately; try again.",
                        backlogged.retryAfter(),
                        Map.of("id", backlogged.id()));
            case StoreRefusal.Unavailable unavailable -> unavailable(unavailable.retryAfter());
        };
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String slug, String title, Map<String, ?> members) {
        return Problems.response(status, slug, title, members);
    }

    private static ResponseEntity<ProblemDetail> later(
            String slug, String title, Duration retryAfter, Map<String, ?> members) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        return Problems.response(HttpStatus.SERVICE_UNAVAILABLE, slug, title, members, headers);
    }
}
