package lat.cabildo.benchmarks.register;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DocumentCodec;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/** Hears what a service inserts into its organizations. */
final class Insertions implements MongoClientSettingsBuilderCustomizer, CommandListener {
    private final ConcurrentLinkedQueue<RawBsonDocument> heard = new ConcurrentLinkedQueue<>();

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
                    .forEach(each -> heard.add(new RawBsonDocument(each.asDocument(), new BsonDocumentCodec())));
        }
    }

    void clear() {
        heard.clear();
    }

    List<Document> documents() {
        return heard.stream().map(each -> each.decode(new DocumentCodec())).toList();
    }
}
