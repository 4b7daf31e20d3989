package lat.cabildo.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lat.cabildo.directory.DirectoryTest;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.vocabulary.Vocabulary;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class NameSearchIT {
    private final List<Integer> asked = new ArrayList<>();
    private final NameSearch<Organization> search;

    NameSearchIT(@Autowired Vocabulary organizationVocabulary) {
        organizationVocabulary.learn(List.of("cuenca", "cuenta"));
        search = new NameSearch<>(
                new NothingFound(),
                organizationVocabulary,
                found -> found.details().names());
    }

    @Test
    void readsNoMoreForAComparisonThanAreCompared() {
        search.some("Cuenca", new Document(), 50);

        assertThat(asked).hasSizeGreaterThan(1).containsOnly(50);
    }

    @Test
    void readsManyToFindTheBest() {
        search.search("Cuenca", new Document(), 10);

        assertThat(asked).containsOnly(200);
    }

    /** Notes how many are asked for. */
    private final class NothingFound implements AggregateQueries<Organization> {

        @Override
        public Page<Stored<Organization>> page(
                Document filter, String sortField, boolean ascending, PageRequest request) {
            asked.add(request.size());
            return new Page<>(List.of(), null);
        }

        @Override
        public long count(Document filter) {
            return 0;
        }
    }
}
