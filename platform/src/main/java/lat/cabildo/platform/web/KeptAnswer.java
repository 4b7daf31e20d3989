package lat.cabildo.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The answer to a request with an idempotency key, as it is given again.
 *
 * @param headers those that say something about the resource
 * @param body never of more than {@link #MOST_BYTES}
 */
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {
    static final int MOST_BYTES = 1024 * 1024;

    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.LINK, Replies.SEEN);

    static KeptAnswer of(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    static KeptAnswer of(Document document) {
        Map<String, String> headers = new LinkedHashMap<>();
        document.get("headers", new Document()).forEach((name, value) -> headers.put(name, (String) value));
        return new KeptAnswer(
                document.getInteger("status"),
                headers,
                document.get("body", Binary.class).getData());
    }

    Document document() {
        return new Document("status", status)
                .append("headers", new Document(headers))
                .append("body", new Binary(body));
    }

    /** Id of the aggregate it speaks of. */
    @Nullable
    String about() {
        String seen = headers.get(Replies.SEEN);
        return seen == null ? null : seen.substring(0, seen.indexOf('@'));
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
