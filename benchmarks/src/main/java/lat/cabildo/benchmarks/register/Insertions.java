package lat.cabildo.benchmarks.register;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/** Hears what a service inserts into its organizations: a copy of the bytes, which is read when nothing is measured. */
final class Insertions implements MongoClientSettingsBuilderCustomizer, CommandListener {
    private final ConcurrentLinkedQueue<BsonDocument> heard = new ConcurrentLinkedQueue<>();

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.addCommandListener(this);
    }

    @Override
    public void commandStarted(CommandStartedEvent started) {
        if (started.getCommandName().equals("insert")
                && started.getCommand().getString("insert").getValue().equals("organizations")) {
            started.getCommand()
                    .getArray("documents")
                    .forEach(each -> heard.add(each.asDocument().clone()));
        }
    }

    void clear() {
        heard.clear();
    }

    List<Document> documents() {
        DocumentCodec codec = new DocumentCodec();
        return heard.stream()
                .map(each -> codec.decode(
                        each.asBsonReader(), DecoderContext.builder().build()))
                .toList();
    }
}
