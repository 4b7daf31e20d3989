package lat.cabildo.directory.person;

import java.util.List;
import lat.cabildo.directory.search.NameSearch;
import lat.cabildo.directory.vocabulary.Vocabulary;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.PageRequest;
import org.bson.Document;

/**
 * The words that people are searched by, kept true in both directions: none is lacking, and none is left that only
 * somebody had who was erased. Words are learnt before a name is stored, so that it is found at once, and again after
 * it, should they have been forgotten with somebody else in between.
 */
final class WordsOfNames {
    private final AggregateQueries<Person> queries;
    private final Vocabulary vocabulary;

    WordsOfNames(AggregateQueries<Person> queries, Vocabulary vocabulary) {
        this.queries = queries;
        this.vocabulary = vocabulary;
    }

    void learn(PersonDetails details) {
        learn(details.names().words());
    }

    void learn(List<String> words) {
        vocabulary.learn(words);
    }

    /** Forgets those of these words that nobody but this person has. */
    void forget(PersonId id, List<String> words) {
        List<String> own = words.stream().filter(word -> !isOfAnother(id, word)).toList();
        vocabulary.forget(own);
        vocabulary.learn(own.stream().filter(word -> isOfAnother(id, word)).toList());
    }

    private boolean isOfAnother(PersonId id, String word) {
        Document filter = new Document(NameSearch.KEYS, word).append("_id", new Document("$ne", id.value()));
        return !queries.page(filter, new PageRequest(1, null)).items().isEmpty();
    }
}
