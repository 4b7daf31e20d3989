package lat.cabildo.directory.importing.work;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lat.cabildo.directory.importing.ColumnMeanings;
import lat.cabildo.directory.importing.ImportField;
import lat.cabildo.directory.importing.ImportField.Kind;
import lat.cabildo.directory.importing.ImportTerms.Assignment;
import lat.cabildo.directory.importing.ImportedRow;
import lat.cabildo.directory.importing.RowOutcome.RowProblem;
import lat.cabildo.directory.organization.json.IdentifierBody;
import lat.cabildo.directory.table.TableRow;
import org.jspecify.annotations.Nullable;

/** Understands rows by what their columns mean. */
final class StatementReader {
    private static final int MOST_IDENTIFIERS = 20;
    private static final Set<Kind> LISTS =
            EnumSet.of(Kind.ACRONYM, Kind.ALIAS, Kind.THEMES, Kind.IDENTIFIERS, Kind.IDENTIFIER);

    private final ColumnMeanings meanings;
    private final List<Said> constants;
    private final Validator validator;

    StatementReader(ColumnMeanings meanings, List<Assignment> constants, Validator validator) {
        this.meanings = meanings;
        this.constants = constants.stream()
                .flatMap(each ->
                        ImportField.of(each.to())
                                .map(field -> new Said(null, field, TableRow.clean(each.from())))
                                .stream())
                .filter(each -> !each.text().isEmpty())
                .toList();
        this.validator = validator;
    }

    Statement read(ImportedRow row) {
        List<RowProblem> problems = new ArrayList<>();
        if (row.ragged()) {
            problems.add(new RowProblem(null, "wrong-number-of-cells", "must have as many cells as there are columns"));
        }
        List<Said> said = new ArrayList<>();
        row.cells().forEach((column, text) -> {
            ImportField field = meanings.fields().get(column);
            if (field == null) {
                return;
            }
            if (text.length() > TableRow.LONGEST_CELL) {
                problems.add(new RowProblem(
                        column, "cell-too-long", "must have at most " + TableRow.LONGEST_CELL + " characters"));
            } else if (!LISTS.contains(field.kind()) && isSaid(said, field)) {
                problems.add(new RowProblem(column, "said-twice", "another column says the same"));
            } else {
                said.add(new Said(column, field, text));
            }
        });
        constants.stream().filter(each -> !isSaid(said, each.field())).forEach(said::add);
        return new Statement(row.number(), said, identifiers(said, problems), problems);
    }

    private static boolean isSaid(List<Said> said, ImportField field) {
        return said.stream().anyMatch(each -> each.field().equals(field));
    }

    private List<SaidIdentifier> identifiers(List<Said> said, List<RowProblem> problems) {
        List<SaidIdentifier> identifiers = new ArrayList<>();
        for (Said each : said) {
            Stream<Said> texts = switch (each.field().kind()) {
                case IDENTIFIER, IDENTIFIERS -> each.each().stream();
                default -> Stream.of();
            };
            texts.forEach(text -> {
                IdentifierBody body = identifier(text);
                List<RowProblem> found = body == null
                        ? List.of(new RowProblem(text.column(), "pattern", "must be a scheme, a colon and a value"))
                        : RowProblems.of(validator.validate(body), text.column());
                problems.addAll(found);
                if (body != null && found.isEmpty()) {
                    identifiers.add(new SaidIdentifier(text.column(), body.identifier()));
                }
            });
        }
        if (identifiers.size() > MOST_IDENTIFIERS) {
            problems.add(new RowProblem(null, "too-many-identifiers", "at most " + MOST_IDENTIFIERS));
        }
        return identifiers.stream().distinct().limit(MOST_IDENTIFIERS).toList();
    }

    private static @Nullable IdentifierBody identifier(Said said) {
        String scheme = said.field().qualifier();
        if (scheme != null) {
            return new IdentifierBody(scheme, said.text());
        }
        int colon = said.text().indexOf(':');
        return colon < 0
                ? null
                : new IdentifierBody(
                        TableRow.clean(said.text().substring(0, colon)),
                        TableRow.clean(said.text().substring(colon + 1)));
    }
}
