package lat.cabildo.systemtests.checking;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known after a run.
 *
 * @param acknowledged commands that were answered with success
 * @param dissolved organizations of which that was acknowledged
 * @param changes records of the topic of changes as committed, partition by partition, in order
 * @param states records of the topic of states, likewise
 * @param documents aggregates as they are in the store
 * @param remembered digest of the data of each domain event in the store's history, by its id
 * @param posts of dissolved organizations, as they are in the store
 * @param copies sequence of each aggregate's copy in another service
 * @param disturbances when the system was given a reason to publish twice
 * @param recoveries of shards whose owner was taken away
 * @param largest the most that was ever seen pending in one document
 */
public record History(
        List<Acknowledged> acknowledged,
        List<Dissolved> dissolved,
        List<Published> changes,
        List<Published> states,
        Map<String, Kept> documents,
        Map<String, Post> posts,
        Map<String, String> remembered,
        Map<String, Long> copies,
        List<Disturbance> disturbances,
        List<Recovery> recoveries,
        Pending largest) {

    public History {
        acknowledged = List.copyOf(acknowledged);
        dissolved = List.copyOf(dissolved);
        changes = List.copyOf(changes);
        states = List.copyOf(states);
        documents = Map.copyOf(documents);
        posts = Map.copyOf(posts);
        remembered = Map.copyOf(remembered);
        copies = Map.copyOf(copies);
        disturbances = List.copyOf(disturbances);
        recoveries = List.copyOf(recoveries);
    }

    /**
     * A command that was answered with success.
     *
     * @param mark what it has written, unlike every other command
     */
    public record Acknowledged(String id, long version, String mark) {}

    /** The dissolution of an organization with a post was answered with success. */
    public record Dissolved(String id, String post) {}

    /**
     * A record.
     *
     * @param mark what the command behind it has written
     * @param body digest of its data
     * @param headers digest of those
     * @param seenAt when the watch first read it; 0 if it never did
     */
    public record Published(
            int partition,
            long offset,
            String id,
            long sequence,
            String mark,
            String body,
            String headers,
            long seenAt) {

        public String domainEvent() {
            return id + "@" + sequence;
        }

        boolean saysTheSameAs(Published other) {
            return body.equals(other.body) && headers.equals(other.headers) && partition == other.partition;
        }
    }

    /** An aggregate in the store: its version, the last published one, how many domain events and steps wait. */
    public record Kept(long version, long published, int pending, int steps, int bytes) {}

    /** A post in the store: its version, whether it is abolished, and how many steps wait. */
    public record Post(long version, boolean abolished, int steps) {}

    /** From, to, and the partitions that it concerns; milliseconds since the epoch. */
    public record Disturbance(String what, long from, long until, Set<Integer> partitions) {}

    /** How long nothing came out of a shard. */
    public record Recovery(String what, int shard, long milliseconds) {}

    /** Number and bytes of pending domain events. */
    public record Pending(int count, long bytes) {}
}
