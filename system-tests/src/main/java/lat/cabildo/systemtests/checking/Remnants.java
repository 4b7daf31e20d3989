package lat.cabildo.systemtests.checking;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import lat.cabildo.platform.test.StoredTexts;

/**
 * Looks for texts wherever an installation keeps anything: in every collection of every database, on every topic, in
 * every log. It knows of no service and of no record, so that a place that nobody thought of is looked into as well.
 */
public final class Remnants implements AutoCloseable {
    private static final Set<String> OF_THE_STORE = Set.of("admin", "config", "local");

    private final MongoClient store;
    private final TopicTexts topics;
    private final Path logs;
    private final String[] texts;

    /**
     * @param logs directory of the services' logs
     * @param texts that nothing else has
     */
    public Remnants(String store, String bootstrapServers, Path logs, String... texts) {
        this.store = MongoClients.create(store);
        this.topics = new TopicTexts(bootstrapServers, texts);
        this.logs = logs;
        this.texts = texts.clone();
    }

    /** Where one of them would stay. */
    public List<String> lasting() {
        List<String> places = stored();
        places.addAll(topics.look().lasting());
        places.addAll(logged());
        return places;
    }

    /** Records with one of them that go with their topic's retention. */
    public List<String> passing() {
        return topics.look().passing();
    }

    /** {@code database/collection/_id}. */
    public List<String> stored() {
        List<String> places = new ArrayList<>();
        for (String database : store.listDatabaseNames()) {
            if (!OF_THE_STORE.contains(database)) {
                new StoredTexts(store.getDatabase(database))
                        .placesOf(texts)
                        .forEach(each -> places.add(database + "/" + each));
            }
        }
        return places;
    }

    private List<String> logged() {
        try (Stream<Path> files = Files.list(logs)) {
            return files.filter(Files::isRegularFile)
                    .filter(this::has)
                    .map(each -> each.getFileName().toString())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean has(Path log) {
        try {
            String all = Files.readString(log).toLowerCase(Locale.ROOT);
            return Stream.of(texts).anyMatch(each -> all.contains(each.toLowerCase(Locale.ROOT)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
