package lat.cabildo.systemtests.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lat.cabildo.platform.aggregate.Failpoint;
import lat.cabildo.systemtests.checking.History.Disturbance;
import lat.cabildo.systemtests.checking.History.Recovery;
import lat.cabildo.systemtests.checking.Ledger;
import lat.cabildo.systemtests.running.TcpProxy;
import lat.cabildo.systemtests.running.TcpProxy.Trouble;

/** One fault after the other, as the seed decides. Whoever is started again may have another one built in. */
final class Storm {
    /** How long after a fault its consequences may show: a new owner, a start, a commit whose outcome was unknown. */
    private static final long AFTERMATH_MILLIS = 30_000;

    /** A new owner is waited for a little longer than it may take. */
    private static final long TAKEOVER_MILLIS = 12_000;

    /** In all of what came before, a broker's start on a busy machine takes the longest. */
    private static final long FLOW_MILLIS = 60_000;

    private static final long NOTICEABLE_MILLIS = 1_000;
    private static final Set<Integer> EVERYWHERE =
            IntStream.range(0, Arena.PARTITIONS).boxed().collect(Collectors.toSet());

    private final Arena arena;
    private final Watch watch;
    private final Ledger ledger;
    private final Random random;
    private final List<Fault> kinds;
    private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    private final Map<Failpoint, Integer> sprung = new EnumMap<>(Failpoint.class);

    Storm(Arena arena, Watch watch, Ledger ledger, Options options) {
        this.arena = arena;
        this.watch = watch;
        this.ledger = ledger;
        this.random = new Random(options.seed());
        this.kinds = Arrays.stream(Fault.values())
                .filter(each -> options.only().isEmpty() || options.only().contains(each))
                .filter(each -> each != Fault.STORE_KILL || arena.store().durable())
                .toList();
    }

    Map<Fault, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** Failpoints that ended the instance they were built into. */
    Map<Failpoint, Integer> sprung() {
        return Map.copyOf(sprung);
    }

    int faults() {
        return counts.values().stream().mapToInt(Integer::intValue).sum()
                + sprung.values().stream().mapToInt(Integer::intValue).sum();
    }

    void rage(Duration length) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            replaceTheDead();
            Fault fault = kinds.get(random.nextInt(kinds.size()));
            Seat seat = arena.seats().get(random.nextInt(arena.seats().size()));
            if (!fault.ofAnInstance() || bearable(seat)) {
                if (fault.takesTheOwnerAway()) {
                    awaitFlow();
                }
                strike(fault, seat);
                counts.merge(fault, 1, Integer::sum);
            }
            Thread.sleep(random.nextLong(500, 2_500));
        }
    }

    /** Somebody else must be there to take over. */
    private boolean bearable(Seat seat) {
        return seat.ready() && arena.seats().stream().anyMatch(each -> each != seat && each.ready());
    }

    private void strike(Fault fault, Seat seat) throws InterruptedException {
        long from = System.currentTimeMillis();
        long lasting = random.nextLong(2_500, 6_000);
        switch (fault) {
            case KILL -> seat.instance().kill();
            case FREEZE -> seat.instance().freeze();
            case KAFKA_DELAY -> seat.kafka().delay(random.nextLong(50, 800));
            case STORE_DELAY -> seat.store().delay(random.nextLong(20, 400));
            case KAFKA_RESET -> lasting = resets(seat.kafka());
            case STORE_RESET -> lasting = resets(seat.store());
            case KAFKA_DROP_REQUESTS -> seat.kafka().trouble(Trouble.DROP_REQUESTS);
            case KAFKA_DROP_REPLIES -> seat.kafka().trouble(Trouble.DROP_REPLIES);
            case KAFKA_HALF_OPEN -> seat.kafka().trouble(Trouble.HALF_OPEN);
            case STORE_DROP_REQUESTS -> seat.store().trouble(Trouble.DROP_REQUESTS);
            case STORE_DROP_REPLIES -> seat.store().trouble(Trouble.DROP_REPLIES);
            case STORE_HALF_OPEN -> seat.store().trouble(Trouble.HALF_OPEN);
            case BROKER_STOP -> arena.broker().end();
            case BROKER_KILL -> arena.broker().kill();
            case BROKER_FREEZE -> arena.broker().signal("STOP");
            case STORE_KILL -> arena.store().kill();
        }
        Thread.sleep(lasting);
        if (fault.takesTheOwnerAway()) {
            noteRecoveries(fault, from);
        }
        end(fault, seat);
        long until = System.currentTimeMillis() + AFTERMATH_MILLIS;
        ledger.write(new Disturbance(fault + " " + seat.name(), from, until, EVERYWHERE));
    }

    private long resets(TcpProxy proxy) throws InterruptedException {
        for (int each = random.nextInt(1, 6); each > 0; each--) {
            proxy.reset();
            Thread.sleep(random.nextLong(20, 400));
        }
        return 0;
    }

    private void end(Fault fault, Seat seat) {
        switch (fault) {
            case KILL -> seat.start(failpoint());
            case FREEZE -> seat.instance().thaw();
            case BROKER_STOP, BROKER_KILL -> arena.restartBroker();
            case BROKER_FREEZE -> arena.broker().signal("CONT");
            case KAFKA_DELAY, KAFKA_RESET, KAFKA_DROP_REQUESTS, KAFKA_DROP_REPLIES, KAFKA_HALF_OPEN ->
                seat.kafka().trouble(Trouble.NONE);
            case STORE_DELAY, STORE_RESET, STORE_DROP_REQUESTS, STORE_DROP_REPLIES, STORE_HALF_OPEN ->
                seat.store().trouble(Trouble.NONE);
            case STORE_KILL -> {}
        }
    }

    /** Notes how long each shard told of nothing newer; those who had no reason to pause are left out. */
    private void noteRecoveries(Fault fault, long from) throws InterruptedException {
        recoveries(from, TAKEOVER_MILLIS).forEach((shard, took) -> {
            if (took > NOTICEABLE_MILLIS) {
                ledger.write(new Recovery(fault.name(), shard, took));
            }
        });
    }

    /** So that a takeover is not blamed for what an earlier fault has left behind, unless that stays for good. */
    private void awaitFlow() throws InterruptedException {
        recoveries(System.currentTimeMillis(), FLOW_MILLIS).forEach((shard, took) -> {
            if (took >= FLOW_MILLIS) {
                ledger.write(new Recovery("what came before", shard, took));
            }
        });
    }

    /** Waits until each shard tells of something newer, and answers how long that took. */
    private Map<Integer, Long> recoveries(long from, long longest) throws InterruptedException {
        Map<Integer, Long> took = new HashMap<>();
        while (took.size() < Arena.PARTITIONS) {
            long now = System.currentTimeMillis();
            for (Integer shard : EVERYWHERE) {
                long since = watch.since(shard, from);
                if (since > 0 || now >= from + longest) {
                    took.putIfAbsent(shard, (since > 0 ? since : now) - from);
                }
            }
            Thread.sleep(20);
        }
        return took;
    }

    private void replaceTheDead() {
        for (Seat each : arena.seats()) {
            if (!each.alive()) {
                long now = System.currentTimeMillis();
                if (each.failpoint().contains(":halt:")) {
                    String name = each.failpoint().split(":", 2)[0];
                    sprung.merge(Failpoint.valueOf(name), 1, Integer::sum);
                }
                ledger.write(new Disturbance(
                        each.failpoint() + " " + each.name(),
                        now - AFTERMATH_MILLIS,
                        now + AFTERMATH_MILLIS,
                        EVERYWHERE));
                each.start(failpoint());
            }
        }
    }

    /** For the next process of a seat: mostly one, to be sprung after a while. */
    private String failpoint() {
        Failpoint[] places = Arrays.stream(Failpoint.values())
                .filter(each -> each != Failpoint.FENCING && each != Failpoint.AFTER_BATCH)
                .toArray(Failpoint[]::new);
        Failpoint place = places[random.nextInt(places.length)];
        int nth = random.nextInt(
                1,
                switch (place) {
                    case BEFORE_LEASE, AFTER_LEASE, BEFORE_FENCING, AFTER_FENCING -> 4;
                    case BEFORE_STEP, AFTER_STEP -> 40;
                    default -> 150;
                });
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "%s:freeze:%d:%d".formatted(place, random.nextInt(2_500, 6_000), nth);
            default -> "%s:halt:%d".formatted(place, nth);
        };
    }
}
