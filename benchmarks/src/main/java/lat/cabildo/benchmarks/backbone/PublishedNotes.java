package lat.cabildo.benchmarks.backbone;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Notes of which every edit is told on a topic, by whichever means. An edit's version is one more than the last one's.
 */
public interface PublishedNotes extends AutoCloseable {
    int PARTITIONS = Notebook.PARTITIONS;

    /** Returns the version it has made once that is acknowledged. */
    long edit(int number);

    String id(int number);

    /** How often each has been edited, as the store tells. */
    long stored(int number);

    /** Whether the store knows of nothing that has yet to be told. */
    boolean drained();

    String topic();

    /** Which version a record tells of. */
    long version(ConsumerRecord<byte[], byte[]> each);

    @Override
    void close();
}
