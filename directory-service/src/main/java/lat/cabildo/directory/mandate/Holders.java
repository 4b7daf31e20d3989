package lat.cabildo.directory.mandate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.platform.aggregate.Tally;
import lat.cabildo.platform.replica.FilterTooWide;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Who holds posts or has held them. */
public final class Holders {
    private static final int MOST = 20_000;

    private final Tally mandates;

    Holders(Tally mandates) {
        this.mandates = mandates;
    }

    /**
     * Whoever has or had a mandate in one of these organizations, in this post; under the ids of then.
     *
     * @param organizations null for any
     * @param post null for any
     * @throws FilterTooWide if they are more than a query can carry
     */
    public Set<PersonId> of(@Nullable List<OrganizationId> organizations, @Nullable PostId post) {
        Document filter = new MandateFilter(null, post, organizations).toDocument();
        Set<String> found = mandates.by("st.seat.person", filter, MOST + 1).keySet();
        if (found.size() > MOST) {
            throw new FilterTooWide(MOST);
        }
        return found.stream().map(PersonId::new).collect(Collectors.toSet());
    }
}
