package lat.cabildo.systemtests.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What a run writes down while it goes on, a JSON document per line, for the checker to read afterwards. */
public record Ledger(Path directory) {

    /** When the watch first read a record. */
    public record Arrival(String topic, int partition, long offset, long at) {}

    public synchronized void write(Record entry) {
        try {
            Files.writeString(
                    file(entry.getClass()),
                    JsonMapper.shared().writeValueAsString(entry) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized <T extends Record> List<T> read(Class<T> type) {
        try {
            return Files.exists(file(type))
                    ? Files.readAllLines(file(type)).stream()
                            .map(line -> JsonMapper.shared().readValue(line, type))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Class<?> type) {
        return directory.resolve(type.getSimpleName() + ".jsonl");
    }
}
