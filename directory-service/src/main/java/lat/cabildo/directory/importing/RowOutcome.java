package lat.cabildo.directory.importing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a row does, or would do.
 *
 * @param row its number in the file
 * @param organization id of the one that it creates, changes or repeats
 * @param version at which it may change it; null if it changes nothing, or only would
 * @param problems why it is refused, the first {@value #MOST_PROBLEMS}
 * @param like ids of organizations that it may mean
 */
public record RowOutcome(
        int row,
        Kind kind,
        @Nullable String organization,
        @Nullable Long version,
        List<RowProblem> problems,
        List<String> like) {

    /** What it comes to. */
    public enum Kind {
        CREATED,
        CHANGED,
        SAME,
        REFUSED,
        POSSIBLE_DUPLICATE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Why a row cannot be taken as it is.
     *
     * @param column in which; null if it is none of a single column
     * @param code which kind of problem, never changed once published
     * @param detail a sentence on it, or what contradicts it
     */
    public record RowProblem(
            @Nullable String column, String code, @Nullable String detail) {}

    static final int MOST_PROBLEMS = 20;

    public RowOutcome {
        Objects.requireNonNull(kind);
        problems = problems.stream().limit(MOST_PROBLEMS).toList();
        like = List.copyOf(like);
    }

    public static RowOutcome of(int row, Kind kind, String organization) {
        return new RowOutcome(row, kind, organization, null, List.of(), List.of());
    }

    public static RowOutcome refused(int row, List<RowProblem> problems) {
        return new RowOutcome(row, Kind.REFUSED, null, null, problems, List.of());
    }

    public static RowOutcome possibleDuplicate(int row, List<String> like) {
        return new RowOutcome(row, Kind.POSSIBLE_DUPLICATE, null, null, List.of(), like);
    }

    public RowOutcome at(@Nullable Long known) {
        return new RowOutcome(row, kind, organization, known, problems, like);
    }

    /** Whether the register is to stay as it is. */
    public boolean isNothing() {
        return kind != Kind.CREATED && kind != Kind.CHANGED;
    }

    /** Whether it does no more than the other. */
    public boolean isWithin(RowOutcome other) {
        return isNothing() || (kind == other.kind && Objects.equals(organization, other.organization));
    }
}
