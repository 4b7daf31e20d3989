package lat.cabildo.platform.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.Outboxes;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether store and topics belong together: one of them may have been lost, or brought back from an earlier moment.
 * Then the same numbers would be given to other changes, or readers would hold a part for the whole.
 *
 * <p>Before anything is published the last records are looked at. From then on the topics' ids tell: the store keeps
 * those of the topics that hold the last of each record, and one of another id is published on only once an operator
 * has asked that it be filled. A topic of changes holds news alone, which nothing brings back: another one is gone on
 * with.
 */
final class Continuity {
    private static final Logger LOG = LoggerFactory.getLogger(Continuity.class);

    /** Store and topics are not of one moment; an operator has to decide. */
    static final class Broken extends Unfit {
        Broken(String message) {
            super(message);
        }

        @Override
        String consequence() {
            return "Nothing is published until an operator has decided";
        }
    }

    /** Topics are no longer those with which something was begun; it is to be begun anew. */
    static final class Moved extends RetriableException {
        Moved(String message) {
            super(message);
        }
    }

    /**
     * On what is published.
     *
     * @param refill asked for last; 0 for none
     * @param ids of all topics; empty where it does not matter
     */
    record Standing(long refill, Map<String, String> ids) {
        Standing {
            ids = Map.copyOf(ids);
        }
    }

    private final Outboxes outboxes;
    private final TopicIds topics;
    private final OneMoment moment;
    private final KeptTopics kept;
    private final Refill refill;
    private final boolean required;
    private volatile @Nullable Standing last;

    /** @param required whether it matters at all */
    Continuity(Outboxes outboxes, TopicIds topics, OneMoment moment, KeptTopics kept, Refill refill, boolean required) {
        this.outboxes = outboxes;
        this.topics = topics;
        this.moment = moment;
        this.kept = kept;
        this.refill = refill;
        this.required = required;
    }

    /** What brings lost topics back. */
    Refill refill() {
        return refill;
    }

    /**
     * Looks at the last records of each topic as well, and keeps the ids of topics of which none is kept yet.
     *
     * @throws Broken with what is wrong
     */
    synchronized void requireOneMoment() {
        if (required) {
            Map<String, String> ids = ids();
            boolean filling = refill.isUnderWay();
            moment.require(outboxes.all(), filling);
            if (!filling) {
                requireKept(ids);
                kept.change(present -> present.and(ofStates(ids)));
            }
        }
    }

    /**
     * Looks at ids alone.
     *
     * @throws Broken with what is wrong
     */
    synchronized Standing require() {
        Map<String, String> ids = required ? ids() : Map.of();
        long asked = refill.number();
        if (required && asked <= kept.find().refill()) {
            requireKept(ids);
            Standing before = last;
            if (before != null && !before.ids().equals(ids)) {
                LOG.warn("Topics of changes were made anew: what nobody had read of the former ones is lost");
            }
        }
        Standing now = new Standing(asked, ids);
        last = now;
        return now;
    }

    /** Whether nothing else was seen since. */
    boolean isStill(Standing standing) {
        return standing.equals(last);
    }

    /** @throws Moved if a topic is another one by now */
    void requireStill(Standing standing) {
        if (required && !ids().equals(standing.ids())) {
            throw new Moved("topics were made anew");
        }
    }

    private Map<String, String> ids() {
        List<String> names = outboxes.all().stream()
                .flatMap(each -> each.topics().stream())
                .map(Outbox.Topic::name)
                .toList();
        Map<String, String> ids = topics.present(names);
        names.stream().filter(each -> !ids.containsKey(each)).findFirst().ifPresent(each -> {
            throw new Broken("there is no topic %s: it was lost".formatted(each));
        });
        return ids;
    }

    private void requireKept(Map<String, String> ids) {
        kept.find().ids().forEach((topic, id) -> {
            if (!id.equals(ids.getOrDefault(topic, id))) {
                throw new Broken(
                        "topic %s is not the one that was published on, but made anew: it was lost".formatted(topic));
            }
        });
    }

    private Map<String, String> ofStates(Map<String, String> ids) {
        Map<String, String> states = new HashMap<>();
        outboxes.all().stream()
                .flatMap(each -> each.topics().stream())
                .filter(Outbox.Topic::compacted)
                .forEach(each -> states.put(each.name(), ids.getOrDefault(each.name(), "")));
        return states;
    }
}
