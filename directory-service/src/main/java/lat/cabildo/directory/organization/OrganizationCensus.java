package lat.cabildo.directory.organization;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lat.cabildo.platform.aggregate.Tally;
import org.bson.Document;

/** Counts organizations that stand for themselves, or did until they were dissolved. */
public final class OrganizationCensus {
    private static final String KIND = "st.details.classification.kind";
    private static final String COUNTRY = "st.details.location.country";
    private static final int MOST_COUNTRIES = 300;

    private final Tally tally;

    OrganizationCensus(Tally tally) {
        this.tally = tally;
    }

    /** How many of these are of each kind; what was merged is counted as its survivor, if that is among them. */
    public Map<OrganizationKind, Long> kinds(Collection<OrganizationId> ids) {
        return byKind(among(ids));
    }

    /** How many active ones are part of one of these, by kind. */
    public Map<OrganizationKind, Long> parts(Collection<OrganizationId> wholes) {
        return byKind(new Document("st.details.classification.parent", in(wholes))
                .append("st.standing.status", OrganizationStatus.ACTIVE.name()));
    }

    /** How many of these are in each country, most first; those of whom none is known are left out. */
    public Map<String, Long> countries(Collection<OrganizationId> ids, Predicate<OrganizationKind> kind) {
        List<String> kinds = List.of(OrganizationKind.values()).stream()
                .filter(kind)
                .map(Enum::name)
                .toList();
        return tally.by(COUNTRY, among(ids).append(KIND, new Document("$in", kinds)), MOST_COUNTRIES);
    }

    private Map<OrganizationKind, Long> byKind(Document filter) {
        Map<OrganizationKind, Long> kinds = new EnumMap<>(OrganizationKind.class);
        tally.by(KIND, filter, OrganizationKind.values().length)
                .forEach((kind, count) -> kinds.put(OrganizationKind.valueOf(kind), count));
        return kinds;
    }

    private static Document among(Collection<OrganizationId> ids) {
        return new Document("_id", in(ids))
                .append("st.standing.status", new Document("$ne", OrganizationStatus.MERGED.name()));
    }

    private static Document in(Collection<OrganizationId> ids) {
        return new Document("$in", ids.stream().map(OrganizationId::value).toList());
    }
}
