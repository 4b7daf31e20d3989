package lat.cabildo.platform.replica;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.security.Reach;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How far roots reach by copies of others' facts: a root reaches itself, under each id it was ever known by, and the
 * organizations that are its members now.
 */
public final class MemberReach<O extends Id, M extends Id, C> implements Reach {
    private static final int MOST = 20_000;

    private final Replica<O, ?> organizations;
    private final Function<String, O> idOf;
    private final Replica<M, C> memberships;
    private final Function<C, @Nullable String> whole;

    /**
     * @param idOf makes an organization's id of its text
     * @param memberships with an index on {@code st.member}, {@code st.status}
     * @param whole reads the id of the organization that the member belongs to
     */
    public MemberReach(
            Replica<O, ?> organizations,
            Function<String, O> idOf,
            Replica<M, C> memberships,
            Function<C, @Nullable String> whole) {
        this.organizations = organizations;
        this.idOf = idOf;
        this.memberships = memberships;
        this.whole = whole;
    }

    @Override
    public boolean covers(Set<String> roots, String organization) {
        if (roots.isEmpty() || roots.contains(organization)) {
            return roots.contains(organization);
        }
        Set<O> same = id(organization).map(organizations::expand).orElse(Set.of());
        return isOneOf(roots, same) || joinedBy(same).anyMatch(each -> isOneOf(roots, organizations.expand(each)));
    }

    @Override
    public Instant asOf() {
        Instant ofMemberships = memberships.asOf();
        Instant ofOrganizations = organizations.asOf();
        return ofMemberships.isBefore(ofOrganizations) ? ofMemberships : ofOrganizations;
    }

    private Stream<O> joinedBy(Set<O> members) {
        List<String> ids = members.stream().map(Id::value).toList();
        Document current = new Document("st.member", new Document("$in", ids)).append("st.status", "current");
        return memberships.resolve(memberships.matching(current, MOST)).values().stream()
                .flatMap(found -> Stream.ofNullable(whole.apply(found.copy())))
                .flatMap(text -> id(text).stream());
    }

    /** Tokens and copies are written by others: what is no id is nobody's. */
    private Optional<O> id(String text) {
        try {
            return Optional.of(idOf.apply(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static boolean isOneOf(Set<String> roots, Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).anyMatch(roots::contains);
    }
}
