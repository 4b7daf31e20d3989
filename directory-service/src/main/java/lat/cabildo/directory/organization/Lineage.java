package lat.cabildo.directory.organization;

import java.util.List;

/**
 * Who came before an organization and who comes after it, however far.
 *
 * @param records all of them, itself first, then from the nearest on
 * @param descents from one of these to another
 * @param isComplete false if there are more than are told
 */
public record Lineage(List<Organization> records, List<Descent> descents, boolean isComplete) {

    public Lineage {
        records = List.copyOf(records);
        descents = List.copyOf(descents);
    }

    /** A succession, with whom it leads on from. */
    public record Descent(OrganizationId from, Succession succession) {}
}
