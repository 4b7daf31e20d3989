package lat.cabildo.directory.person;

import java.util.List;
import lat.cabildo.directory.fact.SearchKeys;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list.
 *
 * @param name words that their names have, whatever their accents; null for all
 */
public record PersonFilter(@Nullable String name) {

    Document toDocument() {
        if (name == null) {
            return new Document();
        }
        List<String> words = SearchKeys.words(name);
        return new Document(
                "st.details.names.searchKeys", new Document("$all", words.isEmpty() ? List.of("=") : words));
    }
}
