package lat.cabildo.directory.importing;

import java.util.List;

/** How many rows came to what. */
public record Counts(int created, int changed, int same, int refused, int possibleDuplicates) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public static Counts of(List<RowOutcome> outcomes) {
        return new Counts(
                count(outcomes, RowOutcome.Kind.CREATED),
                count(outcomes, RowOutcome.Kind.CHANGED),
                count(outcomes, RowOutcome.Kind.SAME),
                count(outcomes, RowOutcome.Kind.REFUSED),
                count(outcomes, RowOutcome.Kind.POSSIBLE_DUPLICATE));
    }

    private static int count(List<RowOutcome> outcomes, RowOutcome.Kind kind) {
        return (int) outcomes.stream().filter(each -> each.kind() == kind).count();
    }

    public Counts plus(Counts more) {
        return new Counts(
                created + more.created,
                changed + more.changed,
                same + more.same,
                refused + more.refused,
                possibleDuplicates + more.possibleDuplicates);
    }

    public int rows() {
        return created + changed + same + refused + possibleDuplicates;
    }
}
