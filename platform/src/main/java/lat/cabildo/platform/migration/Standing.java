package lat.cabildo.platform.migration;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How far a migration is, as the store has it. Whether its owner is alive is judged by whether {@code beat} moves.
 *
 * @param pass 1, or 2 once all documents have passed by
 * @param after the last document that is done in this pass; null at its beginning
 * @param notBefore when somebody may be at it again
 * @param owner the instance that is at it; null if none is
 * @param epoch grows by one with each owner
 */
record Standing(
        String name,
        int version,
        int pass,
        @Nullable String after,
        Instant notBefore,
        boolean done,
        @Nullable String owner,
        long epoch,
        long beat) {
    static final int PASSES = 2;

    static Standing from(Document document) {
        return new Standing(
                document.getString("_id"),
                document.getInteger("version"),
                document.getInteger("pass"),
                document.getString("after"),
                document.getDate("notBefore").toInstant(),
                document.getBoolean("done"),
                document.getString("owner"),
                document.getLong("epoch"),
                document.getLong("beat"));
    }

    /** Of a migration that nobody has begun. */
    static Standing none(String name) {
        return new Standing(name, 0, 1, null, Instant.EPOCH, false, null, 0, 0);
    }

    /** As its next owner begins: where the last one stood, or anew if this is a later version. */
    Standing ownedBy(String instance, int ownVersion) {
        return ownVersion > version
                ? new Standing(name, ownVersion, 1, null, Instant.EPOCH, false, instance, epoch + 1, beat + 1)
                : new Standing(name, version, pass, after, notBefore, false, instance, epoch + 1, beat + 1);
    }

    /** As it is left when all documents have passed by. */
    Standing passed(Instant again) {
        return pass < PASSES
                ? new Standing(name, version, pass + 1, null, again, false, null, epoch, beat)
                : new Standing(name, version, pass, null, notBefore, true, null, epoch, beat);
    }

    Standing at(String last) {
        return new Standing(name, version, pass, last, notBefore, done, owner, epoch, beat);
    }

    /** @param next when the next owner may begin */
    Standing released(Instant next) {
        return new Standing(name, version, pass, after, next, done, null, epoch, beat);
    }

    /** All but its id and its beat, which others count on. */
    Document fields() {
        return new Document("version", version)
                .append("pass", pass)
                .append("after", after)
                .append("notBefore", Date.from(notBefore))
                .append("done", done)
                .append("owner", owner)
                .append("epoch", epoch);
    }
}
