package lat.cabildo.platform.replica;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/** Sends each consumer to where its store stands, whatever the group remembers. */
final class StoredPositions implements KafkaBindingRebalanceListener {
    private final ListableBeanFactory beans;
    private final Positions positions;

    StoredPositions(ListableBeanFactory beans, Positions positions) {
        this.beans = beans;
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        Optional<Listener> listener = beans.getBeansOfType(Listener.class, false, false).values().stream()
                .filter(each -> bindingName.equals(each.name() + "-in-0"))
                .findFirst();
        listener.ifPresent(reader -> partitions.forEach(partition -> seek(reader, consumer, partition)));
    }

    private void seek(Listener reader, Consumer<?, ?> consumer, TopicPartition partition) {
        Optional<Long> next = positions.find(reader.name(), partition);
        if (next.isPresent()) {
            consumer.seek(partition, next.get());
            return;
        }
        Map<TopicPartition, Long> start = new HashMap<>(
                switch (reader.start()) {
                    case BEGINNING -> consumer.beginningOffsets(List.of(partition));
                    case END -> consumer.endOffsets(List.of(partition));
                });
        positions.store(reader.name(), start);
        start.forEach(consumer::seek);
    }
}
