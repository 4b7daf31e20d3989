package lat.cabildo.events.registration;

import java.time.Instant;
import org.bson.Document;

/**
 * Seats that a registration has taken.
 *
 * @param token of the command that took them; they are given back only under it
 */
record Hold(int seats, String token, Instant since) {

    static Hold of(Document held) {
        return new Hold(held.getInteger("seats"), held.getString("token"), Instant.ofEpochMilli(held.getLong("since")));
    }

    Document document() {
        return new Document("seats", seats).append("token", token).append("since", since.toEpochMilli());
    }
}
