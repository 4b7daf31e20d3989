package lat.cabildo.directory.organization;

import java.util.List;
import lat.cabildo.directory.fact.Source;

/** What sources claim of an organization in figures, and where the record as a whole was taken from. */
public record Evidence(List<Figure> figures, List<Source> sources) {

    public Evidence {
        figures = List.copyOf(figures);
        sources = List.copyOf(sources);
    }

    public static Evidence none() {
        return new Evidence(List.of(), List.of());
    }
}
