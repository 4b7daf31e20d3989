package lat.cabildo.directory.importing.work;

import java.util.List;
import lat.cabildo.directory.importing.RowOutcome.RowProblem;

/** A row cannot be taken as it is. */
final class RowRefused extends RuntimeException {
    private final transient List<RowProblem> problems;

    RowRefused(List<RowProblem> problems) {
        super("%d problems".formatted(problems.size()), null, false, false);
        this.problems = List.copyOf(problems);
    }

    RowRefused(Said said, String code, String detail) {
        this(List.of(new RowProblem(said.column(), code, detail)));
    }

    List<RowProblem> problems() {
        return problems;
    }
}
