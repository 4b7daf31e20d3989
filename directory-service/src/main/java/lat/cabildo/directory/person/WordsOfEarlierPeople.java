package lat.cabildo.directory.person;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lat.cabildo.directory.fact.SearchKeys;
import lat.cabildo.directory.search.NameSearch;
import lat.cabildo.platform.migration.Migration;
import org.bson.Document;

/**
 * Learns the words of people who were stored before people could be searched: their keys are in their documents, but no
 * slip and no beginning led to them. Words that somebody has had no more since the documents were read, be it that a
 * name was put right or that a person was erased, are forgotten again. A service that is killed in between leaves those
 * of one batch.
 */
final class WordsOfEarlierPeople implements Migration {
    private static final List<String> PATH = List.of(NameSearch.KEYS.split("\\.", -1));

    private final WordsOfNames words;

    WordsOfEarlierPeople(WordsOfNames words) {
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
        Set<String> found =
                documents.stream().flatMap(each -> words(each).stream()).collect(Collectors.toSet());
        words.learn(found);
        words.forget(found);
    }

    private static List<String> words(Document person) {
        return person.getEmbedded(PATH, List.<String>of()).stream()
                .filter(each -> !SearchKeys.isWhole(each))
                .toList();
    }
}
