package lat.cabildo.platform.replica;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/** The ids of the topics with which this instance's readers have begun, each within its consumer group. */
final class BegunTopics {
    private record Place(String group, TopicPartition partition) {}

    private final Map<Place, String> ids = new ConcurrentHashMap<>();

    void with(String group, TopicPartition partition, String id) {
        ids.put(new Place(group, partition), id);
    }

    /**
     * Whether another topic has come in the place of one of these; one that is gone has no successor yet.
     *
     * @param present ids by topic
     */
    boolean areOthers(String group, Collection<String> topics, Map<String, String> present) {
        return ids.entrySet().stream()
                .filter(each -> isOf(each.getKey(), group, topics))
                .anyMatch(each -> !each.getValue()
                        .equals(present.getOrDefault(each.getKey().partition().topic(), each.getValue())));
    }

    void forget(String group, Collection<String> topics) {
        ids.keySet().removeIf(each -> isOf(each, group, topics));
    }

    private static boolean isOf(Place place, String group, Collection<String> topics) {
        return place.group().equals(group) && topics.contains(place.partition().topic());
    }
}
