package lat.cabildo.directory.person;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.fact.SearchKeys;
import lat.cabildo.directory.search.NameSearch;
import lat.cabildo.platform.migration.Migration;
import org.bson.Document;

/**
 * Learns the words of people who were stored before people could be searched: their keys are in their documents, but no
 * slip and no beginning led to them. Words of somebody who is erased meanwhile are forgotten again.
 */
final class WordsOfEarlierPeople implements Migration {
    private static final List<String> PATH = List.of(NameSearch.KEYS.split("\\.", -1));

    private final MongoDatabase database;
    private final WordsOfNames words;

    WordsOfEarlierPeople(MongoDatabase database, WordsOfNames words) {
        this.database = database;
        this.words = words;
    }

    @Override
    public String name() {
        return "words-of-earlier-people";
    }

    @Override
    public String collection() {
        return PersonConfiguration.TYPE.collection();
    }

    @Override
    public void apply(List<Document> documents) {
        Map<String, List<String>> found = new HashMap<>();
        documents.forEach(each -> found.put(each.getString("_id"), words(each)));
        words.learn(found.values().stream().flatMap(List::stream).toList());
        Document erased = new Document("_id", new Document("$in", List.copyOf(found.keySet()))).append("erased", true);
        for (Document each : database.getCollection(collection()).find(erased).projection(new Document("_id", 1))) {
            words.forget(found.getOrDefault(each.getString("_id"), List.of()));
        }
    }

    private static List<String> words(Document person) {
        return person.getEmbedded(PATH, List.<String>of()).stream()
                .filter(each -> !SearchKeys.isWhole(each))
                .toList();
    }
}
