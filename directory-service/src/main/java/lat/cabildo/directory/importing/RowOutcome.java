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
 * @param problems why it is refused, the first {@value #MOST_PROBLEMS}
 * @param like ids of organizations that it may mean
 */
public record RowOutcome(
        int row, Kind kind, @Nullable String organization, List<RowProblem> problems, List<String> like) {

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
        return new RowOutcome(row, kind, organization, List.of(), List.of());
    }

    public static RowOutcome refused(int row, List<RowProblem> problems) {
        return new RowOutcome(row, Kind.REFUSED, null, problems, List.of());
    }

    public static RowOutcome possibleDuplicate(int row, List<String> like) {
        return new RowOutcome(row, Kind.POSSIBLE_DUPLICATE, null, List.of(), like);
    }
}
