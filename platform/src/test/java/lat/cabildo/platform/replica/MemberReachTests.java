package lat.cabildo.platform.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lat.cabildo.platform.aggregate.Id;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AME has taken over "ame-old"; Cuenca is a member of AME, AME of FLACMA; Loja was a member of AME. */
class MemberReachTests {
    private static final Map<String, Set<String>> KNOWN_AS = Map.of("ame", Set.of("ame", "ame-old"));

    private final MemberReach<Name, Name, Membership> reach = new MemberReach<>(
            new Copies<>(Map.of(), name -> KNOWN_AS.getOrDefault(name, Set.of(name))),
            Name::new,
            new Copies<>(
                    Map.of(
                            "1", new Membership("cuenca", "ame", "current"),
                            "2", new Membership("ame", "flacma", "current"),
                            "3", new Membership("loja", "ame", "ended"),
                            "4", new Membership("cuenca", "NONSENSE", "current")),
                    Set::of),
            Membership::organization);

    @ParameterizedTest
    @CsvSource({
        "ame, ame, true",
        "ame-old, ame, true",
        "ame, cuenca, true",
        "ame-old, cuenca, true",
        "flacma, ame, true",
        "flacma, cuenca, false",
        "ame, loja, false",
        "cuenca, ame, false",
        "NONSENSE, cuenca, false",
        "ame, NONSENSE, false"
    })
    void coversItselfAndItsCurrentMembers(String root, String organization, boolean covered) {
        assertThat(reach.covers(Set.of(root), organization)).isEqualTo(covered);
        assertThat(reach.covers(Set.of(), organization)).isFalse();
    }

    record Name(String value) implements Id {
        Name {
            if (!value.matches("[a-z0-9-]+")) {
                throw new IllegalArgumentException("not a name");
            }
        }
    }

    record Membership(String member, String organization, String status) {}

    /** Copies in memory, matched by the fields of memberships. */
    private record Copies<R>(Map<String, R> all, Function<String, Set<String>> knownAs) implements Replica<Name, R> {

        @Override
        public Optional<R> find(Name id) {
            return Optional.ofNullable(all.get(id.value()));
        }

        @Override
        public Map<Name, Resolved<Name, R>> resolve(Collection<Name> ids) {
            Map<Name, Resolved<Name, R>> found = new HashMap<>();
            ids.forEach(id -> find(id).ifPresent(copy -> found.put(id, new Resolved<>(id, copy, null))));
            return found;
        }

        @Override
        public Set<Name> expand(Name id) {
            return knownAs.apply(id.value()).stream().map(Name::new).collect(Collectors.toSet());
        }

        @Override
        public List<Name> matching(Document filter, int limit) {
            List<?> members = filter.get("st.member", Document.class).getList("$in", Object.class);
            return all.entrySet().stream()
                    .filter(each -> each.getValue() instanceof Membership membership
                            && members.contains(membership.member())
                            && membership.status().equals(filter.getString("st.status")))
                    .map(each -> new Name(each.getKey()))
                    .toList();
        }

        @Override
        public Instant asOf() {
            return Instant.EPOCH;
        }

        @Override
        public boolean has(Name id, long sequence) {
            return all.containsKey(id.value());
        }
    }
}
