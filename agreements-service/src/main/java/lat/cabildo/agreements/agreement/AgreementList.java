package lat.cabildo.agreements.agreement;

import java.util.Collection;
import java.util.List;
import lat.cabildo.agreements.directory.Directory;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;

/** Lists agreements by what they hold, and by what the directory knows of their parties. */
public final class AgreementList {
    private final AggregateQueries<Agreement> queries;
    private final Directory directory;

    AgreementList(AggregateQueries<Agreement> queries, Directory directory) {
        this.queries = queries;
        this.directory = directory;
    }

    /** @throws lat.cabildo.platform.replica.FilterTooWide if too many organizations are of the country */
    public Page<Stored<Agreement>> page(AgreementFilter filter, PageRequest request) {
        return queries.page(query(filter), request);
    }

    private Document query(AgreementFilter filter) {
        Document query = new Document();
        if (filter.party() != null) {
            query.append("st.parties.all.organization", oneOf(directory.sameAs(filter.party())));
        }
        if (filter.country() != null) {
            Document ofCountry = new Document("organization", oneOf(directory.organizationsOf(filter.country())));
            query.append("st.parties.all", new Document("$elemMatch", ofCountry));
        }
        if (filter.theme() != null) {
            query.append("st.wording.themes", filter.theme());
        }
        if (filter.kind() != null) {
            query.append("st.wording.kind", filter.kind().name());
        }
        if (filter.status() != null) {
            query.append("st.life.status", filter.status().name());
        }
        if (filter.event() != null) {
            query.append("st.events.all.event", filter.event().value());
        }
        return query;
    }

    private static Document oneOf(Collection<OrganizationId> organizations) {
        List<String> ids = organizations.stream().map(OrganizationId::value).toList();
        return new Document("$in", ids);
    }
}
