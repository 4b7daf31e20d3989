package lat.cabildo.directory.duplicate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.fact.ContactPoint.Type;
import org.bson.Document;

/** Addresses by which somebody is known: a building or a web site is many people's. */
final class Addresses {
    private static final String FIELD = "st.contactPoints.value";

    private static final Set<Type> OWN = Set.of(Type.EMAIL, Type.PHONE, Type.HANDLE);

    private Addresses() {}

    /** The filter on those who have one of them; none where there is nothing to look for. */
    static Optional<Document> block(List<ContactPoint> points) {
        Set<String> values = values(points);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Document(FIELD, new Document("$in", List.copyOf(values))));
    }

    static boolean areShared(List<ContactPoint> one, List<ContactPoint> other) {
        Set<String> values = values(one);
        return values(other).stream().anyMatch(values::contains);
    }

    private static Set<String> values(List<ContactPoint> points) {
        return points.stream()
                .filter(each -> OWN.contains(each.type()) && !each.isWithdrawn())
                .map(ContactPoint::value)
                .collect(Collectors.toSet());
    }
}
