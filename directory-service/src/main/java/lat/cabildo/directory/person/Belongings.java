package lat.cabildo.directory.person;

import java.util.List;
import lat.cabildo.directory.fact.Name;

/** What a survivor takes over of a person's record that was merged into it. Addresses stay where they were entered. */
record Belongings(List<Name> names) {
    static final Belongings NONE = new Belongings(List.of());

    public Belongings {
        names = List.copyOf(names);
    }
}
