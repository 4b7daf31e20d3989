package lat.cabildo.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/**
 * Asks the store how it finds what a piece of code looks for. Import it into a test's context and take it in the test's
 * constructor: it hears what the service's own client sends.
 */
public final class QueryPlans implements MongoClientSettingsBuilderCustomizer, CommandListener {
    private static final Set<String> OF_A_QUERY =
            Set.of("find", "filter", "sort", "limit", "aggregate", "pipeline", "cursor", "hint");

    /** The last two where there is nothing to look for, such as one of no ids, in the words of either store. */
    private static final List<String> WELL = List.of("IXSCAN", "IDHACK", "stage=RESULT", "stage=EOF");

    private final ThreadLocal<@Nullable List<BsonDocument>> heard = new ThreadLocal<>();

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.addCommandListener(this);
    }

    /** What is updated or deleted is looked for first. */
    @Override
    public void commandStarted(CommandStartedEvent started) {
        List<BsonDocument> queries = heard.get();
        if (queries == null) {
            return;
        }
        BsonDocument command = BsonDocument.parse(started.getCommand().toJson());
        switch (started.getCommandName()) {
            case "find", "aggregate" -> {
                command.keySet().retainAll(OF_A_QUERY);
                queries.add(command);
            }
            case "update" -> queries.addAll(searches(command, "updates"));
            case "delete" -> queries.addAll(searches(command, "deletes"));
            default -> {}
        }
    }

    private static List<BsonDocument> searches(BsonDocument command, String writes) {
        return command.getArray(writes).stream()
                .map(each -> new BsonDocument("find", command.get(command.getFirstKey()))
                        .append("filter", each.asDocument().get("q")))
                .toList();
    }

    /**
     * Fails unless this looks for something and each of its queries is answered by an index.
     *
     * @throws org.opentest4j.TestAbortedException where the store cannot tell
     */
    public void requireIndexes(MongoDatabase database, Runnable looking) {
        assumeTrue(Infrastructure.store().kind() != LocalStore.Kind.EMBEDDED, "the embedded store explains nothing");
        List<BsonDocument> queries = new ArrayList<>();
        heard.set(queries);
        try {
            looking.run();
        } finally {
            heard.remove();
        }
        assertThat(queries)
                .isNotEmpty()
                .allSatisfy(query -> assertThat(plan(database, query))
                        .as(query.toJson())
                        .containsAnyOf(WELL.toArray(String[]::new))
                        .doesNotContain("COLLSCAN"));
    }

    private static String plan(MongoDatabase database, BsonDocument query) {
        Document explained = database.runCommand(new Document("explain", query).append("verbosity", "queryPlanner"));
        return String.valueOf(explained);
    }
}
