package lat.cabildo.platform.aggregate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the backbone, {@code cabildo.backbone.*}.
 *
 * @param partitions of every topic of this service; never changed once records exist
 * @param shards leases over which the partitions are spread; instances of another number wait until no others run
 * @param takeover how long a lease may stay unchanged before another instance takes it
 * @param pollAtLeast shortest pause between two looks for pending records that no hint announced
 * @param pollAtMost longest such pause, reached when nothing is found
 * @param maxPending unpublished domain events that one aggregate may hold
 * @param maxPendingBytes size of those
 * @param maxPayload size of one record's data
 * @param commandMemory how long a command's id is remembered by its aggregate
 * @param maxCommands how many younger ones it may hold
 * @param storeTimeout how long a command tries again; with the last attempt ({@code cabildo.store.timeout}) under three
 *     seconds
 * @param createTopics whether missing topics are created at start; otherwise they are only checked
 * @param replication factor of created topics; -1 for the broker's default
 * @param changesKept how long Kafka keeps a record of changes, of the audit and of dead letters; what was made before
 *     stays as it was made. Whoever is away for longer misses changes, erasures among them
 * @param address host under which other instances reach this one with hints (UDP); without it they find its work by the
 *     poll
 * @param port for hints; 0 for any that is free
 * @param indexVersions an index on id and version for stores that cannot use the id's own one for both, and heed no
 *     index that is not unique
 * @param continuity whether nothing is published while store and topics are not of one moment, as after a restore of
 *     one of them alone
 */
@Validated
@ConfigurationProperties("cabildo.backbone")
public record BackboneProperties(
        @DefaultValue("12") @Min(1) @Max(1024) int partitions,

        @DefaultValue("4") @Min(1) @Max(BackboneProperties.MOST_SHARDS)
        int shards,

        @DefaultValue("2s") Duration takeover,
        @DefaultValue("100ms") Duration pollAtLeast,
        @DefaultValue("2s") Duration pollAtMost,
        @DefaultValue("256") @Min(1) int maxPending,
        @DefaultValue("1048576") @Min(1024) int maxPendingBytes,
        @DefaultValue("262144") @Min(1024) int maxPayload,
        @DefaultValue("10m") Duration commandMemory,
        @DefaultValue("256") @Min(1) int maxCommands,
        @DefaultValue("1500ms") Duration storeTimeout,
        @DefaultValue("true") boolean createTopics,
        @DefaultValue("-1") int replication,
        @DefaultValue("30d") Duration changesKept,
        @Nullable String address,
        @DefaultValue("0") @Min(0) @Max(65535) int port,
        @DefaultValue("false") boolean indexVersions,
        @DefaultValue("true") boolean continuity) {
    public static final int MOST_SHARDS = 64;
    private static final Duration WEEK = Duration.ofDays(7);

    public BackboneProperties {
        if (shards > partitions) {
            throw new IllegalArgumentException("cabildo.backbone.shards must not exceed cabildo.backbone.partitions");
        }
        if (takeover.toMillis() < 200) {
            throw new IllegalArgumentException("cabildo.backbone.takeover must be at least 200ms");
        }
        if (changesKept.compareTo(WEEK) < 0) {
            throw new IllegalArgumentException("cabildo.backbone.changes-kept must be at least 7d");
        }
        if (pollAtMost.compareTo(pollAtLeast) < 0) {
            throw new IllegalArgumentException("cabildo.backbone.poll-at-most is shorter than poll-at-least");
        }
    }

    /** The one of an aggregate's key, whatever is written in its entries. */
    public int partition(String id) {
        return Placement.of(id, partitions, shards).partition();
    }

    /** The one that publishes an aggregate, whatever is written in its entries. */
    public int shard(String id) {
        return Placement.of(id, partitions, shards).shard();
    }

    /**
     * The shards that may stand in what these are to look after. Entries were perhaps written by another number of
     * shards, so each looks after those beyond that number as well: so nothing waits for a shard that there is not.
     */
    public List<Integer> writtenFor(Set<Integer> served) {
        return IntStream.range(0, MOST_SHARDS)
                .filter(each -> served.contains(each % shards))
                .boxed()
                .toList();
    }
}
