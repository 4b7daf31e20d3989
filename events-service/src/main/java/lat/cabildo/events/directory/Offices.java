package lat.cabildo.events.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.replica.Resolved;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which posts people hold or have held, under any id they are known by; a few look-ups for all of them. */
public final class Offices {
    private static final int MOST = 20_000;
    private static final int MOST_MERGERS = 16;

    private final Replica<PersonId, PersonCopy> people;
    private final Replica<PostId, PostCopy> posts;
    private final Replica<MandateId, MandateCopy> mandates;

    Offices(
            Replica<PersonId, PersonCopy> people,
            Replica<PostId, PostCopy> posts,
            Replica<MandateId, MandateCopy> mandates) {
        this.people = people;
        this.posts = posts;
        this.mandates = mandates;
    }

    /** By the ids asked for; whoever holds none is left out. */
    public Map<PersonId, List<Office>> of(Collection<PersonId> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, Resolved<PersonId, PersonCopy>> survivors = people.resolve(allIds(asked));
        Map<PersonId, List<Office>> bySurvivor = new HashMap<>();
        Collection<MandateCopy> held = held(survivors.keySet());
        Map<PostId, Resolved<PostId, PostCopy>> known = posts.resolve(held.stream()
                .map(MandateCopy::post)
                .flatMap(text -> Ids.post(text).stream())
                .collect(Collectors.toSet()));
        for (MandateCopy each : held) {
            Resolved<PersonId, PersonCopy> holder =
                    Ids.person(each.person()).map(survivors::get).orElse(null);
            Office office = office(each, known);
            if (holder != null && office != null) {
                bySurvivor.computeIfAbsent(holder.id(), id -> new ArrayList<>()).add(office);
            }
        }
        Map<PersonId, List<Office>> all = new HashMap<>();
        for (PersonId each : asked) {
            Optional.ofNullable(survivors.get(each))
                    .map(survivor -> bySurvivor.get(survivor.id()))
                    .ifPresent(offices -> all.put(each, offices));
        }
        return all;
    }

    private Set<PersonId> allIds(Collection<PersonId> asked) {
        Set<PersonId> all = new HashSet<>(asked);
        people.resolve(asked).values().forEach(each -> all.add(each.id()));
        Set<PersonId> level = all;
        for (int depth = 0; depth < MOST_MERGERS && !level.isEmpty(); depth++) {
            level = new HashSet<>(people.matching(oneOf("st.mergedInto", level), MOST));
            level.removeAll(all);
            all.addAll(level);
        }
        return all;
    }

    private Collection<MandateCopy> held(Collection<PersonId> ids) {
        return mandates.resolve(mandates.matching(oneOf("st.person", ids), MOST)).values().stream()
                .map(Resolved::copy)
                .toList();
    }

    private static @Nullable Office office(MandateCopy mandate, Map<PostId, Resolved<PostId, PostCopy>> known) {
        Resolved<PostId, PostCopy> post =
                Ids.post(mandate.post()).map(known::get).orElse(null);
        return post == null
                ? null
                : new Office(
                        post.id(),
                        Objects.requireNonNullElse(post.copy().title(), Map.of()),
                        Ids.organization(post.copy().organization()).orElse(null),
                        Tenure.of(mandate));
    }

    private static Document oneOf(String field, Collection<PersonId> ids) {
        return new Document(
                field, new Document("$in", ids.stream().map(PersonId::value).toList()));
    }
}
