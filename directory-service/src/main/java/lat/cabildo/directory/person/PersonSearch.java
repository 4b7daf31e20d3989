package lat.cabildo.directory.person;

import java.util.List;
import lat.cabildo.directory.search.Hit;
import lat.cabildo.directory.search.NameSearch;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Finds people by any of their names, as {@link NameSearch} does; of those who were merged, who stands for them. */
public final class PersonSearch {
    private final NameSearch<Person> names;

    PersonSearch(NameSearch<Person> names) {
        this.names = names;
    }

    /** @param among ids that come into question; null for all */
    public List<Hit<Person>> search(String text, @Nullable List<PersonId> among, int size) {
        return names.search(text, restricted(among), size);
    }

    /** Those whose names have these words, the last one perhaps only begun. */
    public List<Hit<Person>> suggest(String text, @Nullable List<PersonId> among, int size) {
        return names.suggest(text, restricted(among), size);
    }

    private static Document restricted(@Nullable List<PersonId> among) {
        Document filter = new PersonFilter(null).toDocument();
        return among == null
                ? filter
                : filter.append(
                        "_id",
                        new Document("$in", among.stream().map(PersonId::value).toList()));
    }
}
