package lat.cabildo.directory.person;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lat.cabildo.directory.search.NameSearch;
import lat.cabildo.directory.vocabulary.Vocabulary;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;

/**
 * The words that people are searched by, kept true in both directions: none is lacking, and none is left that nobody
 * has any more, be it that somebody was erased, that a name was put right, or that it was never stored. Words are
 * learnt before a name is stored, so that it is found at once, and again after it, should they have been forgotten with
 * somebody else in between. Those of a write whose outcome nobody learnt stay until the next sweep.
 */
final class WordsOfNames {
    private final AggregateQueries<Person> queries;
    private final Vocabulary vocabulary;

    WordsOfNames(AggregateQueries<Person> queries, Vocabulary vocabulary) {
        this.queries = queries;
        this.vocabulary = vocabulary;
    }

    /**
     * Carries out a write of one record.
     *
     * @param write is to name all details that the record has before it, and those that it is about to have, which are
     *     learnt
     */
    Stored<Person> during(Function<Touched, Stored<Person>> write) {
        Touched touched = new Touched();
        Stored<Person> stored;
        try {
            stored = write.apply(touched);
        } catch (StoreRefusal.Unavailable unknown) {
            throw unknown; // Either name may be the stored one, and must be found.
        } catch (RuntimeException refused) { // whatever the reason: the words may be of a name that was not stored
            forget(touched.words);
            throw refused;
        }
        List<String> now = stored.state().details().names().words();
        vocabulary.learn(now);
        touched.words.removeAll(now);
        forget(touched.words);
        return stored;
    }

    /** Words of names that a record has had, or is about to have. */
    final class Touched {
        private final Set<String> words = new HashSet<>();

        void before(PersonDetails details) {
            words.addAll(details.names().words());
        }

        void after(PersonDetails details) {
            words.addAll(details.names().words());
            vocabulary.learn(details.names().words());
        }
    }

    void learn(Collection<String> words) {
        vocabulary.learn(words);
    }

    /** Forgets those of these words that nobody has. */
    void forget(Collection<String> words) {
        forget(words, new Document());
    }

    /** Forgets all words that nobody has. */
    void sweep() {
        List<String> words = vocabulary.after("");
        while (!words.isEmpty()) {
            forget(words);
            words = vocabulary.after(words.getLast());
        }
    }

    /** Forgets those of these words that nobody but this person has. */
    void forgetOf(PersonId id, Collection<String> words) {
        forget(words, new Document("_id", new Document("$ne", id.value())));
    }

    private void forget(Collection<String> words, Document among) {
        List<String> unused =
                words.stream().filter(word -> !isOfOne(among, word)).toList();
        vocabulary.forget(unused);
        vocabulary.learn(unused.stream().filter(word -> isOfOne(among, word)).toList());
    }

    private boolean isOfOne(Document among, String word) {
        Document filter = new Document(NameSearch.KEYS, word);
        filter.putAll(among);
        return !queries.page(filter, new PageRequest(1, null)).items().isEmpty();
    }
}
