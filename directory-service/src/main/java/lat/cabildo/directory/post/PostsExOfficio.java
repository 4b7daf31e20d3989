package lat.cabildo.directory.post;

import java.util.Collection;
import java.util.List;
import org.bson.Document;

/**
 * Posts that are held with one of others.
 *
 * @param of these
 */
record PostsExOfficio(Collection<PostId> of) {
    static final String FIELD = "st.details.exOfficioOf";

    PostsExOfficio {
        of = List.copyOf(of);
    }

    Document toDocument() {
        return new Document(
                FIELD, new Document("$in", of.stream().map(PostId::value).toList()));
    }
}
