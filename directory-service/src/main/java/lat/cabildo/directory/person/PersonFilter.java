package lat.cabildo.directory.person;

import java.util.List;
import lat.cabildo.directory.fact.SearchKeys;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list; of those who were merged, whoever stands for them.
 *
 * @param name words that their names have, whatever their accents; null for all
 */
public record PersonFilter(@Nullable String name) {

    Document toDocument() {
        Document filter = new Document("st.standing.status", new Document("$ne", PersonStatus.MERGED.name()));
        if (name != null) {
            List<String> words = SearchKeys.words(name);
            filter.append("st.details.names.searchKeys", new Document("$all", words.isEmpty() ? List.of("=") : words));
        }
        return filter;
    }
}
