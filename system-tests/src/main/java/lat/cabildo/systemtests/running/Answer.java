package lat.cabildo.systemtests.running;

import java.net.http.HttpHeaders;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param body missing if there was none
 * @param took from sending the request to the last byte of the answer
 */
public record Answer(int status, HttpHeaders headers, JsonNode body, Duration took) {

    public String id() {
        return body.path("id").asString();
    }

    /** The entity tag as it was sent. */
    public String tag() {
        return header("ETag");
    }

    /** What another service should wait for. */
    public String seen() {
        return header("Cabildo-Seen");
    }

    /** The version that the entity tag begins with. */
    public long version() {
        return Long.parseLong(tag().replaceAll("^\"(\\d+).*", "$1"));
    }

    /** The last part of the problem's type; empty if the answer is none. */
    public String problem() {
        String type = body.path("type").asString("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
