package lat.cabildo.benchmarks.process;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import lat.cabildo.platform.test.Infrastructure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;

/**
 * What any way from a command to a reader is made of, with nothing around it: one write to the store, by majority and
 * journalled, and one Kafka transaction of two records with the settings of the relay.
 */
final class BareSteps implements AutoCloseable {
    private static final int BYTES = 700;
    private static final int PARTITIONS = 12;

    private final String name = "bare_" + UUID.randomUUID().toString().substring(0, 8);
    private final MongoClient store = MongoClients.create(Infrastructure.store().uri());
    private final MongoCollection<Document> documents =
            store.getDatabase(name).getCollection("bare").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    private final KafkaProducer<byte[], byte[]> producer;
    private final byte[] data = "a".repeat(BYTES).getBytes(StandardCharsets.US_ASCII);

    BareSteps() throws ExecutionException, InterruptedException {
        String broker = Infrastructure.kafka().bootstrapServers();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        name,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        documents.insertOne(new Document("_id", 1).append("text", new String(data, StandardCharsets.US_ASCII)));
    }

    /** One after the other, each once; called by one thread. */
    void take(int number) {
        documents.updateOne(new Document("_id", 1), new Document("$set", new Document("number", number)));
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(name, number % PARTITIONS, data, data));
        producer.send(new ProducerRecord<>(name, number % PARTITIONS, data, data));
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close();
        store.getDatabase(name).drop();
        store.close();
    }
}
