package lat.cabildo.directory.importing.work;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lat.cabildo.directory.importing.ImportField.Kind;
import lat.cabildo.directory.importing.RowOutcome.RowProblem;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Organization;
import org.jspecify.annotations.Nullable;

/**
 * What a row says.
 *
 * @param row its number in the file
 * @param problems why it cannot be understood; empty if it can
 */
record Statement(int row, List<Said> said, List<SaidIdentifier> identifiers, List<RowProblem> problems) {

    Statement {
        said = List.copyOf(said);
        identifiers = List.copyOf(identifiers);
        problems = List.copyOf(problems);
    }

    Optional<Said> one(Kind kind) {
        return all(kind).findFirst();
    }

    /** Those that an organization does not have; all, if there is none. */
    Stream<Identifier> identifiersNewTo(@Nullable Organization present) {
        return identifiers.stream()
                .map(SaidIdentifier::identifier)
                .filter(each -> present == null
                        || !present.details().identifiers().all().contains(each));
    }

    Stream<Said> all(Kind kind) {
        return said.stream().filter(each -> each.field().kind() == kind);
    }
}
