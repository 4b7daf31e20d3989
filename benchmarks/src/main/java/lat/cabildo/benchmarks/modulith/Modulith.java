package lat.cabildo.benchmarks.modulith;

import java.util.List;
import java.util.UUID;
import lat.cabildo.benchmarks.Benchmark;
import lat.cabildo.benchmarks.Pair;
import lat.cabildo.benchmarks.backbone.OutboxNotes;
import lat.cabildo.benchmarks.backbone.Place;
import lat.cabildo.benchmarks.backbone.PublishedNotes;
import lat.cabildo.benchmarks.backbone.TopicReader;
import lat.cabildo.benchmarks.backbone.Work;

/**
 * Edits of notes by eight threads until the last of them is on the topic, by the backbone and by Spring Modulith in its
 * mode that keeps the order: same store, broker, payload, partitions and durability. The backbone sends two records for
 * each edit, the fact and the state; only the facts are counted. Then both are killed again and again.
 */
public final class Modulith implements Benchmark {
    private static final int NOTES = 500;
    private static final int EDITS = 3_000;

    private final String name = "notes" + UUID.randomUUID().toString().substring(0, 6);
    private final Place place = Place.ofThisProcess();
    private final PublishedNotes ours = new OutboxNotes(name, NOTES, place);
    private final PublishedNotes theirs = new ModulithNotes(name, NOTES, place, false);
    private final TopicReader ourTopic = follow(ours);
    private final TopicReader theirTopic = follow(theirs);

    private TopicReader follow(PublishedNotes notes) {
        TopicReader topic = new TopicReader(place.broker(), notes.topic(), PublishedNotes.PARTITIONS, notes::version);
        topic.awaitVersions(NOTES);
        return topic;
    }

    @Override
    public List<String> series() {
        return List.of("throughput");
    }

    @Override
    public int pairs() {
        return 5;
    }

    @Override
    public String unit() {
        return "domain events/s";
    }

    @Override
    public List<Pair> measure(boolean oursFirst) throws Exception {
        double first = oursFirst ? rate(ours, ourTopic) : rate(theirs, theirTopic);
        double second = oursFirst ? rate(theirs, theirTopic) : rate(ours, ourTopic);
        return List.of(oursFirst ? new Pair(first, second) : new Pair(second, first));
    }

    private static double rate(PublishedNotes notes, TopicReader topic) throws Exception {
        long before = topic.versions();
        long began = System.nanoTime();
        Work.perSecond(EDITS, each -> notes.edit(each % NOTES));
        topic.awaitVersions(before + EDITS);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (topic.versions() != before + EDITS) {
            throw new IllegalStateException("more came than was edited");
        }
        return EDITS / seconds;
    }

    @Override
    public List<String> remarks() throws Exception {
        OrderUnderKills.Finding our = new OrderUnderKills(true, name + "k").find();
        OrderUnderKills.Finding their = new OrderUnderKills(false, name + "k").find();
        return List.of(
                place.transactions()
                        ? "Spring Modulith used the store's transactions"
                        : "the embedded store has no transactions: Spring Modulith went without them",
                "out of order without a kill: ours %d, theirs %d"
                        .formatted(ourTopic.overtaken(), theirTopic.overtaken()),
                "ours under kills: " + our,
                "theirs under kills: " + their,
                "modulith-order ours=%d/%d theirs=%d/%d"
                        .formatted(our.overtaken(), our.lost(), their.overtaken(), their.lost()));
    }

    @Override
    public void close() {
        ourTopic.close();
        theirTopic.close();
        ours.close();
        theirs.close();
    }
}
