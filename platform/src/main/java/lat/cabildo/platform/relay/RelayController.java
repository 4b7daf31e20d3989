package lat.cabildo.platform.relay;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.security.Audit;
import lat.cabildo.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the relay does and what it is stuck on; part of the operators' door, see docs/operators.md. */
@Hidden
@RestController
@RequestMapping("/operations")
final class RelayController {
    private static final int MOST_PARKED = 500;

    private final Outboxes outboxes;
    private final Leases leases;
    private final Relay relay;
    private final BackboneProperties properties;
    private final Audit audit;

    RelayController(Outboxes outboxes, Leases leases, Relay relay, BackboneProperties properties, Audit audit) {
        this.outboxes = outboxes;
        this.leases = leases;
        this.relay = relay;
        this.properties = properties;
        this.audit = audit;
    }

    /**
     * @param owner instance that serves it; null for none
     * @param here whether that is the instance asked
     * @param stopped why it publishes nothing although it is owned here
     */
    record Shard(
            int shard,
            @Nullable String owner,
            @Nullable Long epoch,
            boolean here,
            @Nullable String stopped) {}

    record Waiting(String aggregate, long pending, @Nullable Instant oldest, long parked, long processes) {}

    /**
     * @param outboxes as counted within the last ten seconds; those that could not be counted are left out
     * @param broken why nothing is published by this instance until an operator has decided
     */
    record State(
            List<Shard> shards,
            List<Waiting> outboxes,
            @Nullable String broken) {}

    record ParkedAggregates(List<Parked> items) {}

    @GetMapping("/relay")
    State state() {
        Map<String, Lease> all = leases.all();
        List<Shard> shards = new ArrayList<>();
        for (int shard = 0; shard < properties.shards(); shard++) {
            Lease lease = all.get(leases.shardId(shard));
            shards.add(new Shard(
                    shard,
                    lease == null ? null : lease.owner(),
                    lease == null ? null : lease.epoch(),
                    relay.owned().contains(shard),
                    relay.stopped().get(shard)));
        }
        return new State(
                shards,
                relay.backlogs().values().stream()
                        .sorted(Comparator.comparing(Backlog::aggregate))
                        .map(each -> new Waiting(
                                each.aggregate(), each.pending(), each.oldest(), each.parked(), each.processes()))
                        .toList(),
                relay.broken());
    }

    /** The first 500; whoever has more has one cause for them all. */
    @GetMapping("/parked")
    ParkedAggregates parked() {
        return new ParkedAggregates(outboxes.all().stream()
                .flatMap(each -> Parked.list(each, "", MOST_PARKED).stream())
                .sorted(Comparator.comparing(Parked::since))
                .limit(MOST_PARKED)
                .toList());
    }

    /** Tries again to publish what the broker has refused, as after its limit was raised. */
    @PostMapping("/parked/{aggregate}/{id}/retry")
    Parked retry(@PathVariable String aggregate, @PathVariable String id, Caller caller) {
        Outbox outbox = outboxes.all().stream()
                .filter(each -> each.aggregate().equals(aggregate))
                .findFirst()
                .orElseThrow(() -> new StoreRefusal.UnknownId(aggregate));
        Parked parked = Parked.find(outbox, id).orElseThrow(() -> new StoreRefusal.UnknownId(id));
        audit.note(caller, "parked.retry", aggregate + "/" + id, "");
        Parked.release(outbox, id);
        return parked;
    }
}
