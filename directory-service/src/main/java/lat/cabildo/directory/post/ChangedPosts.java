package lat.cabildo.directory.post;

import java.time.Instant;
import java.util.List;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.AggregateQueries;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Posts that have changed; what is null is not asked for.
 *
 * @param since when, at the earliest
 */
public record ChangedPosts(
        @Nullable Instant since,
        @Nullable List<OrganizationId> organization,
        @Nullable PostRole role) {

    Document toDocument() {
        Document filter = new PostFilter(organization, role).toDocument();
        if (since != null) {
            filter.append(AggregateQueries.CHANGED, new Document("$gte", since));
        }
        return filter;
    }
}
