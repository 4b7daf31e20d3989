package lat.cabildo.platform.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.Stored;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Makes the answers to requests that succeeded. Each carries the entity tag that the next change must send back in
 * {@code If-Match}, and in {@code Cabildo-Seen} what another service must have seen to know of it.
 */
public final class Replies {
    static final String SEEN = "Cabildo-Seen";

    private Replies() {}

    /** 201 for a new aggregate that can be read at {@code path}. */
    public static <V> ResponseEntity<V> created(Stored<?> stored, String path, V view) {
        return reply(HttpStatus.CREATED, stored, EntityTags.of(stored.version()))
                .location(URI.create(path))
                .body(view);
    }

    /** 200 with a view that shows nothing but this aggregate. */
    public static <V> ResponseEntity<V> ok(Stored<?> stored, V view) {
        return reply(HttpStatus.OK, stored, EntityTags.of(stored.version())).body(view);
    }

    /** 200 with a view that also shows copies of other aggregates, and so changes with them too. */
    public static <V> ResponseEntity<V> joined(Stored<?> stored, V view) {
        return reply(HttpStatus.OK, stored, EntityTags.of(stored.version(), view))
                .body(view);
    }

    /** 200 with part of a list; RFC 8288 {@code Link} leads to the next part of the same query. */
    public static <V> ResponseEntity<Map<String, List<V>>> page(Page<V> page) {
        ResponseEntity.BodyBuilder reply = ResponseEntity.ok();
        String next = page.next();
        if (next != null) {
            reply.header(HttpHeaders.LINK, "<" + following(next) + ">; rel=\"next\"");
        }
        Map<String, List<V>> body = new LinkedHashMap<>();
        body.put("items", page.items());
        return reply.body(body);
    }

    private static String following(String cursor) {
        UriComponentsBuilder here = ServletUriComponentsBuilder.fromCurrentRequest();
        return here.scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam(PageRequestArguments.AFTER, "{cursor}")
                .encode()
                .buildAndExpand(cursor)
                .toUriString();
    }

    private static ResponseEntity.BodyBuilder reply(HttpStatus status, Stored<?> stored, String entityTag) {
        return ResponseEntity.status(status).eTag(entityTag).header(SEEN, stored.id() + "@" + stored.version());
    }
}
