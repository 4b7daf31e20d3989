package lat.cabildo.directory.vocabulary;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * All words of names, {@code {_id: word, near: [variants]}}. It may know words that no name has any more: a word is
 * learnt before the name that has it is stored, so it needs no transaction, and whoever learns a word again changes
 * nothing. It lacks one at most while words of people are forgotten, and for whoever dies in the midst of that.
 */
public final class Vocabulary {
    private static final int MOST_REMEMBERED = 200_000;
    private static final int MOST_FOUND = 200;

    private final MongoCollection<Document> words;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    private final int mostRemembered;

    public Vocabulary(MongoDatabase database, String collection) {
        this(database, collection, MOST_REMEMBERED);
    }

    private Vocabulary(MongoDatabase database, String collection, int mostRemembered) {
        this.mostRemembered = mostRemembered;
        words = database.getCollection(collection).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        words.createIndex(new Document("near", 1));
    }

    /** One from which words are taken again: no instance believes that it knows a word without looking. */
    public static Vocabulary forgettable(MongoDatabase database, String collection) {
        return new Vocabulary(database, collection, 0);
    }

    /**
     * Takes words away that no name has any more. Whoever learns one of them meanwhile is to learn it again after the
     * name was stored, and whoever forgets one is to look afterwards whether a name has it by now: then one of the two
     * comes after the other.
     */
    public void forget(Collection<String> texts) {
        if (!texts.isEmpty()) {
            words.deleteMany(new Document("_id", new Document("$in", List.copyOf(texts))));
        }
    }

    public void learn(Collection<String> texts) {
        List<String> unknown =
                texts.stream().distinct().filter(word -> !known.contains(word)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Document>> writes = unknown.stream()
                .map(word -> new UpdateOneModel<Document>(
                        new Document("_id", word),
                        new Document("$setOnInsert", new Document("near", List.copyOf(Spelling.variants(word)))),
                        new UpdateOptions().upsert(true)))
                .toList();
        try {
            words.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            boolean learntByOthers = failure.getWriteConcernError() == null
                    && failure.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!learntByOthers) {
                throw failure;
            }
        }
        if (known.size() < mostRemembered) {
            known.addAll(unknown);
        }
    }

    /** For each of these the known words that are the same or one slip apart, itself first; in one look for all. */
    public List<List<String>> likeEach(List<String> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Set<String> variants =
                all.stream().flatMap(word -> Spelling.variants(word).stream()).collect(Collectors.toSet());
        List<String> near =
                found(new Document("near", new Document("$in", List.copyOf(variants))), MOST_FOUND * all.size());
        return all.stream().map(word -> like(word, near)).toList();
    }

    private static List<String> like(String word, List<String> near) {
        return near.stream()
                .filter(each -> Spelling.areMistakable(word, each))
                .sorted((one, other) -> Boolean.compare(other.equals(word), one.equals(word)))
                .limit(MOST_FOUND)
                .toList();
    }

    /** The first known words, alphabetically, that begin so. */
    public List<String> beginningWith(String start) {
        return found(
                new Document("_id", new Document("$gte", start).append("$lt", start + Character.MAX_VALUE)),
                MOST_FOUND);
    }

    /** The next words in alphabetical order; none after the last. */
    public List<String> after(String word) {
        return found(new Document("_id", new Document("$gt", word)), MOST_FOUND);
    }

    private List<String> found(Document filter, int most) {
        List<String> found = new ArrayList<>();
        for (Document each : words.find(filter)
                .projection(new Document("_id", 1))
                .sort(new Document("_id", 1))
                .limit(most)) {
            found.add(each.getString("_id"));
        }
        return found;
    }
}
