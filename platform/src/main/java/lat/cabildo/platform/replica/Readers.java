package lat.cabildo.platform.replica;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import lat.cabildo.platform.log.Discreetly;
import lat.cabildo.platform.relay.Fitness;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/**
 * Starts readers, and ends them: they read only while it is known that this service's own store and topics belong
 * together, and only topics with which they have begun. One that holds still is no member of its group, so its
 * partitions go to instances that are well, and what it had fetched is gone with it. One that is started anew begins
 * where its store stands, with the topics as they are then.
 */
final class Readers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final Fitness fitness;
    private final Function<Collection<String>, Map<String, String>> topicIds;
    private final BegunTopics begun;
    private final List<AbstractMessageListenerContainer<?, ?>> all = new CopyOnWriteArrayList<>();
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean running;

    /** @param topicIds by name, of those topics that there are */
    Readers(Fitness fitness, Function<Collection<String>, Map<String, String>> topicIds, BegunTopics begun) {
        this.fitness = fitness;
        this.topicIds = topicIds;
        this.begun = begun;
    }

    /** One that was made but not started. */
    void add(AbstractMessageListenerContainer<?, ?> reader) {
        all.add(reader);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("readers").start(this::work);
    }

    /** Returns once all batches under way are done, or the time is over. */
    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(LAST_BATCH);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        all.forEach(Readers::end);
        awaitLastBatches();
        // Whoever starts the service again makes others.
        all.clear();
    }

    /** Those of readers that were ended before, too: one that is ended no longer runs, but may be at its last batch. */
    private void awaitLastBatches() {
        long limit = System.nanoTime() + LAST_BATCH.toNanos();
        try {
            while (all.stream().anyMatch(AbstractMessageListenerContainer::isChildRunning)) {
                if (System.nanoTime() > limit) {
                    LOG.warn("Readers are cut off in the midst of a batch");
                    return;
                }
                Thread.sleep(PERIOD.dividedBy(10));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        boolean fitBefore = false;
        long looked = System.nanoTime();
        try {
            while (running) {
                boolean fit = fitness.isFit();
                if (!fit || !fitBefore || System.nanoTime() - looked > BETWEEN_LOOKS.toNanos()) {
                    look(fit);
                    looked = System.nanoTime();
                }
                fitBefore = fit;
                Thread.sleep(PERIOD);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Readers are ended");
        }
    }

    private void look(boolean fit) {
        try {
            if (fit) {
                goOn();
                endThoseOnFormerTopics();
            } else {
                hold();
            }
        } catch (KafkaException unavailable) {
            LOG.debug("Readers are not looked at: {}", Discreetly.told(unavailable));
        } catch (RuntimeException failure) {
            // Whatever it is, the next look may succeed.
            LOG.error("A look at the readers failed", failure);
        }
    }

    private void hold() {
        for (AbstractMessageListenerContainer<?, ?> each : all) {
            if (each.isRunning()) {
                LOG.warn("Nothing is read of {} until store and topics belong together", topicsOf(each));
                end(each);
            }
        }
    }

    private void goOn() {
        for (AbstractMessageListenerContainer<?, ?> each : all) {
            // A former thread that is still at its last batch would note a position over the new one's.
            if (!each.isChildRunning()) {
                begin(each);
            }
        }
    }

    /** What cannot begin now holds nobody else up; the next look tries again. */
    private void begin(AbstractMessageListenerContainer<?, ?> reader) {
        try {
            if (reader.isRunning()) {
                // It says so since a start of its that failed.
                end(reader);
            }
            begun.forget(groupOf(reader), topicsOf(reader));
            reader.start();
        } catch (RuntimeException failure) {
            LOG.warn("{} cannot be read yet: {}", topicsOf(reader), Discreetly.told(failure));
            end(reader);
        }
    }

    private void endThoseOnFormerTopics() {
        List<String> names = new ArrayList<>();
        all.forEach(each -> names.addAll(topicsOf(each)));
        if (names.isEmpty()) {
            return;
        }
        Map<String, String> present = topicIds.apply(names);
        for (AbstractMessageListenerContainer<?, ?> each : all) {
            if (each.isRunning() && begun.areOthers(groupOf(each), topicsOf(each), present)) {
                LOG.warn("Some of {} were made anew, and are begun with anew", topicsOf(each));
                end(each);
            }
        }
    }

    /** Asks it to end after its batch. */
    private static void end(AbstractMessageListenerContainer<?, ?> reader) {
        reader.stop(() -> {});
    }

    private static List<String> topicsOf(AbstractMessageListenerContainer<?, ?> reader) {
        return List.of(Objects.requireNonNull(reader.getContainerProperties().getTopics()));
    }

    private static String groupOf(AbstractMessageListenerContainer<?, ?> reader) {
        return Objects.requireNonNull(reader.getGroupId());
    }
}
