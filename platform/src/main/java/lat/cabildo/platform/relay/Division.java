package lat.cabildo.platform.relay;

import org.bson.Document;

/**
 * Among how many shards the service's partitions are divided, as its store has it. It stands beside the leases and has
 * what they have, so that an instance of a version which does not know it takes it for one that nobody wants.
 *
 * @param epoch grows by one with each change
 * @param shards by which the service is served
 * @param former shards whose owners nobody has fenced since the number was another one; 0 for none
 */
record Division(long epoch, int shards, int former) {

    static Division from(Document document) {
        return new Division(document.getLong("epoch"), document.getInteger("shards"), document.getInteger("former"));
    }

    Document fields() {
        return new Document("owner", null)
                .append("epoch", epoch)
                .append("beat", 0L)
                .append("address", null)
                .append("shards", shards)
                .append("former", former);
    }

    /** Of those before that are not fenced yet, the most. */
    Division changedTo(int number) {
        return new Division(epoch + 1, number, Math.max(former, shards));
    }

    /** All former owners are fenced. */
    Division settled() {
        return new Division(epoch + 1, shards, 0);
    }
}
