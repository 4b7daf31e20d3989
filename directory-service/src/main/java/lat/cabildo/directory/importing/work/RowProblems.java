package lat.cabildo.directory.importing.work;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.List;
import lat.cabildo.directory.importing.RowOutcome.RowProblem;
import lat.cabildo.directory.organization.OrganizationRefusal;
import lat.cabildo.directory.organization.OrganizationRefusal.DeprecatedTheme;
import lat.cabildo.directory.organization.OrganizationRefusal.IdentifierTaken;
import lat.cabildo.directory.organization.OrganizationRefusal.NotActive;
import lat.cabildo.directory.organization.OrganizationRefusal.ParentOfItself;
import lat.cabildo.directory.organization.OrganizationRefusal.TooManyNames;
import lat.cabildo.directory.organization.OrganizationRefusal.UnknownParent;
import lat.cabildo.directory.organization.OrganizationRefusal.UnknownSubdivision;
import lat.cabildo.directory.organization.OrganizationRefusal.UnknownTheme;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.web.ValidationProblems;
import org.jspecify.annotations.Nullable;

/** Says of a row what a request would be answered. */
final class RowProblems {

    private RowProblems() {}

    static List<RowProblem> of(Collection<? extends ConstraintViolation<?>> violations, @Nullable String column) {
        return violations.stream().map(each -> of(each, column)).toList();
    }

    static RowProblem of(ConstraintViolation<?> violation, @Nullable String column) {
        return new RowProblem(column, ValidationProblems.code(violation), ValidationProblems.detail(violation));
    }

    static RowProblem of(OrganizationRefusal refusal) {
        return switch (refusal) {
            case NotActive inactive ->
                new RowProblem(null, "organization-not-active", inactive.id().value());
            case IdentifierTaken taken -> new RowProblem(null, "identifier-taken", taken.identifier());
            case UnknownParent unknown ->
                new RowProblem(null, "unknown-reference", unknown.parent().value());
            case TooManyNames many -> new RowProblem(null, "too-many-names", "at most " + many.limit());
            case ParentOfItself itself ->
                new RowProblem(null, "parent-of-itself", itself.id().value());
            case UnknownTheme unknown -> new RowProblem(null, "unknown-theme", unknown.theme());
            case UnknownSubdivision unknown -> new RowProblem(null, "unknown-subdivision", unknown.subdivision());
            case DeprecatedTheme deprecated ->
                new RowProblem(
                        null,
                        "deprecated-theme",
                        deprecated.replacedBy() == null
                                ? deprecated.theme()
                                : deprecated.theme() + "; use " + deprecated.replacedBy());
        };
    }

    /** @throws StoreRefusal if it is one that passes, so that the row is tried again */
    static RowProblem of(StoreRefusal refusal) {
        return switch (refusal) {
            case StoreRefusal.KeyTaken taken -> new RowProblem(null, "identifier-taken", taken.key());
            case StoreRefusal.TooLarge large ->
                new RowProblem(null, "too-large", "at most %d bytes".formatted(large.limit()));
            case StoreRefusal.UnknownId unknown -> new RowProblem(null, "unknown-id", unknown.id());
            case StoreRefusal.Erased erased -> new RowProblem(null, "erased", erased.id());
            case StoreRefusal.StaleVersion stale ->
                new RowProblem(null, "changed-meanwhile", "at version %d".formatted(stale.actual()));
            case StoreRefusal.Backlogged passing -> throw passing;
            case StoreRefusal.Unavailable passing -> throw passing;
        };
    }
}
