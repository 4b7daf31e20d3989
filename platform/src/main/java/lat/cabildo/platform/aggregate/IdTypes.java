package lat.cabildo.platform.aggregate;

import java.util.Set;

/** The id records of one room, declared as a bean so that the store keeps each as its text. */
public record IdTypes(Set<Class<? extends Id>> types) {

    public IdTypes {
        types = Set.copyOf(types);
    }

    @SafeVarargs
    public static IdTypes of(Class<? extends Id>... types) {
        return new IdTypes(Set.of(types));
    }
}
