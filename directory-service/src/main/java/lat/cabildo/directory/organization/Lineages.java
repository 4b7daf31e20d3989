package lat.cabildo.directory.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.directory.merge.Successors;
import lat.cabildo.directory.organization.Lineage.Descent;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;

/**
 * Who came before whom. Successions are kept by the one that came before; who came before is found by an index on them,
 * and kept nowhere.
 */
public final class Lineages {
    static final String SUCCESSOR = "st.standing.successions.organization";

    /** Records of a lineage that are told. */
    public static final int MOST_RECORDS = 200;

    private static final int MOST_PREDECESSORS = 100;
    private static final int MOST_LOOKED_AT = 1_000;

    private final Aggregates<OrganizationId, Organization, OrganizationEvent> aggregates;
    private final AggregateQueries<Organization> queries;

    Lineages(
            Aggregates<OrganizationId, Organization, OrganizationEvent> aggregates,
            AggregateQueries<Organization> queries) {
        this.aggregates = aggregates;
        this.queries = queries;
    }

    /**
     * Who came before the organization, or before what was merged into it, otherwise than by a merge; at most
     * {@value #MOST_PREDECESSORS}.
     */
    public List<Descent> before(Organization organization) {
        Set<OrganizationId> same = new LinkedHashSet<>(organization.absorbed().present());
        same.add(organization.id());
        return found(SUCCESSOR, same, MOST_PREDECESSORS).stream()
                .flatMap(each -> each.standing().successions().stream()
                        .filter(succession -> same.contains(succession.organization()))
                        .map(succession -> new Descent(each.id(), succession)))
                .limit(MOST_PREDECESSORS)
                .toList();
    }

    /**
     * For each of these that has ended and has successors, those that stand for themselves in its place now, be it that
     * those ended, too, and have successors. Of ever so many the nearest are looked at.
     */
    public Map<OrganizationId, List<Organization>> inPlaceOf(Collection<Organization> ended) {
        Map<OrganizationId, Organization> known = new HashMap<>();
        List<Organization> ring = ended.stream().filter(Lineages::hasPassed).toList();
        ring.forEach(each -> known.put(each.id(), each));
        List<Organization> roots = ring;
        while (!ring.isEmpty() && known.size() < MOST_LOOKED_AT) {
            Set<OrganizationId> next = ring.stream()
                    .flatMap(each -> each.successors().stream())
                    .filter(each -> !known.containsKey(each))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            List<Organization> found = read(next);
            found.forEach(each -> known.put(each.id(), each));
            ring = found.stream().filter(Lineages::hasPassed).toList();
        }
        Map<OrganizationId, List<Organization>> standing = new LinkedHashMap<>();
        roots.forEach(each -> standing.put(each.id(), standingBehind(each, known)));
        return standing;
    }

    private static boolean hasPassed(Organization organization) {
        return !organization.isActive() && !organization.successors().isEmpty();
    }

    private static List<Organization> standingBehind(Organization root, Map<OrganizationId, Organization> known) {
        Set<OrganizationId> seen = new LinkedHashSet<>(List.of(root.id()));
        List<Organization> standing = new ArrayList<>();
        List<Organization> ring = List.of(root);
        while (!ring.isEmpty()) {
            List<Organization> next = ring.stream()
                    .flatMap(each -> each.successors().stream())
                    .filter(seen::add)
                    .flatMap(each -> Stream.ofNullable(known.get(each)))
                    .toList();
            next.stream().filter(Organization::isActive).forEach(standing::add);
            ring = next.stream().filter(each -> !each.isActive()).toList();
        }
        return standing;
    }

    /**
     * All that this very record, merged or not, descends from, and all that descends from it.
     *
     * @throws StoreRefusal.UnknownId if there is none
     */
    public Lineage of(OrganizationId id) {
        Map<OrganizationId, Organization> all = new LinkedHashMap<>();
        Organization own = aggregates
                .find(id)
                .orElseThrow(() -> new StoreRefusal.UnknownId(id.value()))
                .state();
        all.put(id, own);
        boolean after = follow(own, all, this::after);
        boolean before = follow(own, all, this::directlyBefore);
        List<Descent> descents = all.values().stream()
                .flatMap(each -> each.successions().stream()
                        .filter(succession -> all.containsKey(succession.organization()))
                        .map(succession -> new Descent(each.id(), succession)))
                .toList();
        return new Lineage(List.copyOf(all.values()), descents, after && before);
    }

    @FunctionalInterface
    private interface Neighbours {
        List<Organization> of(List<Organization> ring, int most);
    }

    /** Whether all were found. */
    private static boolean follow(Organization from, Map<OrganizationId, Organization> all, Neighbours neighbours) {
        List<Organization> ring = List.of(from);
        while (!ring.isEmpty()) {
            List<Organization> fresh = new ArrayList<>();
            for (Organization each : neighbours.of(ring, MOST_RECORDS + 1)) {
                if (all.containsKey(each.id())) {
                    continue;
                }
                if (all.size() == MOST_RECORDS) {
                    return false;
                }
                all.put(each.id(), each);
                fresh.add(each);
            }
            ring = fresh;
        }
        return true;
    }

    private List<Organization> after(List<Organization> ring, int most) {
        return read(ring.stream()
                .flatMap(each -> each.successors().stream())
                .distinct()
                .limit(most)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private List<Organization> directlyBefore(List<Organization> ring, int most) {
        List<OrganizationId> ids = ring.stream().map(Organization::id).toList();
        return Stream.concat(
                        found(SUCCESSOR, ids, most).stream(),
                        found(Successors.SURVIVOR, ids, most).stream().filter(each -> each.mergedInto() != null))
                .distinct()
                .toList();
    }

    private List<Organization> read(Collection<OrganizationId> ids) {
        Map<OrganizationId, Stored<Organization>> found = aggregates.findAll(ids);
        return ids.stream()
                .flatMap(each -> Stream.ofNullable(found.get(each)))
                .map(Stored::state)
                .toList();
    }

    private List<Organization> found(String field, Collection<OrganizationId> ids, int most) {
        Document filter = new Document(
                field,
                new Document("$in", ids.stream().map(OrganizationId::value).toList()));
        return queries.page(filter, new PageRequest(most, null)).items().stream()
                .map(Stored::state)
                .toList();
    }
}
