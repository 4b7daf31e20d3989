package lat.cabildo.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lat.cabildo.directory.DirectoryTest;
import lat.cabildo.directory.Unique;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.vocabulary.Vocabulary;
import lat.cabildo.platform.aggregate.Estimate;
import lat.cabildo.platform.aggregate.Samples;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class NameSearchIT {
    private static final String COUNTRY = "st.details.location.country";
    private static final Document IN_ECUADOR = new Document(COUNTRY, "EC");

    private static final String ONE = Unique.word();
    private static final String LIKE_IT = ONE + "s";

    private final List<Samples.Sample> asked = new ArrayList<>();
    private final List<Document> counted = new ArrayList<>();
    private final Map<Document, Integer> rare = new HashMap<>();
    private final Vocabulary vocabulary;
    private final NameSearch<Organization> search;

    NameSearchIT(@Autowired Vocabulary organizationVocabulary) {
        organizationVocabulary.learn(List.of("municipalidad", "de", ONE, LIKE_IT));
        vocabulary = organizationVocabulary;
        search = search();
    }

    @Test
    void readsNoMoreForAComparisonThanAreCompared() {
        search.some("Municipalidad", new Document(), 50);

        assertThat(asked).isNotEmpty().extracting(Samples.Sample::most).containsOnly(50);
    }

    @Test
    void readsManyToFindTheBest() {
        search.search("Municipalidad", new Document(), 10);

        assertThat(asked).isNotEmpty().extracting(Samples.Sample::most).containsOnly(200);
    }

    @Test
    void looksForAWordItselfThoughTheVocabularyHasNoneLikeIt() {
        search.search("xyzzy" + ONE, new Document(), 10);

        assertThat(asked).isNotEmpty();
        assertThat(words(asked.getFirst())).containsExactly("xyzzy" + ONE);
    }

    @Test
    void countsNoMoreThanAFewOfManyWords() {
        search.search("de Municipalidad" + someWords(60), IN_ECUADOR, 10);

        assertThat(counted).isNotEmpty().hasSizeLessThan(20);
    }

    @Test
    void leavesItToTheStoreWhereNeitherWordsNorFilterAreRare() {
        rare.put(new Document(NameSearch.KEYS, ONE), Rarity.MANY - 1);

        search.search(ONE, IN_ECUADOR, 10);

        assertThat(asked.getFirst().index()).isNull();
    }

    @Test
    void beginsWithTheWordThatFewestHave() {
        rare.put(new Document(NameSearch.KEYS, "municipalidad"), 7);

        search.search("de Municipalidad", new Document(), 10);

        assertThat(words(asked.getFirst())).startsWith("municipalidad").contains("de");
        assertThat(asked.getFirst().drawn()).isTrue();
    }

    @Test
    void looksForEachOfTheWordsThatMayBeMeantIfTheyAreRare() {
        search.search("Municipalidad " + ONE, new Document(), 10);
        assertThat(asked).hasSize(1);

        asked.clear();
        rare.put(new Document(NameSearch.KEYS, ONE), 7);
        rare.put(new Document(NameSearch.KEYS, LIKE_IT), 8);
        search().search("Municipalidad " + ONE, new Document(), 10);
        assertThat(asked).extracting(each -> words(each).getFirst()).containsExactly(ONE, LIKE_IT);
    }

    @Test
    void beginsWithTheFilterIfFewerMeetItThanHaveTheRarestWord() {
        rare.put(IN_ECUADOR, 8);

        search.search("Municipalidad", IN_ECUADOR, 10);
        assertThat(asked.getFirst().index()).isEqualTo(new Document(COUNTRY, 1).append("_id", 1));
        assertThat(asked.getFirst().drawn()).isFalse();

        asked.clear();
        rare.put(new Document(NameSearch.KEYS, "de"), 7);
        search.search("de", IN_ECUADOR, 10);
        assertThat(asked.getFirst().index()).isNull();
    }

    /** One that has counted nothing yet. */
    private NameSearch<Organization> search() {
        return new NameSearch<>(new NothingFound(), vocabulary, Set.of(COUNTRY), Clock.systemUTC());
    }

    private static String someWords(int n) {
        return IntStream.range(0, n).mapToObj(each -> " word" + ONE + each).collect(Collectors.joining());
    }

    private static List<String> words(Samples.Sample sample) {
        return sample.filter().get(NameSearch.KEYS, Document.class).getList("$all", String.class);
    }

    /** Notes what is asked for; of conditions that are not rare, as many as it may tell are met. */
    private final class NothingFound implements Samples<Organization> {

        @Override
        public <P> Map<String, P> parts(Sample sample, String path, Class<P> part) {
            asked.add(sample);
            return Map.of();
        }

        @Override
        public Map<String, Stored<Organization>> whole(Collection<String> ids) {
            return Map.of();
        }

        @Override
        public Estimate estimate(Sample sample, List<String> fields, int values) {
            return new Estimate(0, true, Map.of());
        }

        @Override
        public int count(Document filter, int most) {
            counted.add(filter);
            return rare.getOrDefault(filter, most);
        }
    }
}
