package lat.cabildo.directory.importing.work;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lat.cabildo.directory.importing.ImportField.Kind;
import lat.cabildo.directory.importing.RowOutcome;
import lat.cabildo.directory.importing.RowOutcome.RowProblem;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationDetails;
import lat.cabildo.directory.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** Finds out what rows would do to the register as it is, and does nothing. */
final class RowPlanner {
    private final Register register;
    private final RecordMaker maker;
    private final Rights rights;
    private final RowCommands commands;
    private final boolean holdsPossibleDuplicates;

    RowPlanner(
            Register register,
            RecordMaker maker,
            Rights rights,
            RowCommands commands,
            boolean holdsPossibleDuplicates) {
        this.register = register;
        this.maker = maker;
        this.rights = rights;
        this.commands = commands;
        this.holdsPossibleDuplicates = holdsPossibleDuplicates;
    }

    /** @param earlier number of a row before that means the same organization; null if there is none */
    RowOutcome plan(Statement row, @Nullable Integer earlier) {
        try {
            if (!row.problems().isEmpty()) {
                throw new RowRefused(row.problems());
            }
            if (earlier != null) {
                throw refused("duplicate-row", "row " + earlier + " means the same organization");
            }
            List<Organization> meant = register.meant(row);
            return switch (meant.size()) {
                case 0 -> creation(row);
                case 1 -> change(row, meant.getFirst());
                default ->
                    throw refused(
                            "ambiguous-identifiers",
                            String.join(
                                    ", ",
                                    meant.stream()
                                            .map(each -> each.id().value())
                                            .toList()));
            };
        } catch (RowRefused refused) {
            return RowOutcome.refused(row.row(), refused.problems());
        }
    }

    private RowOutcome creation(Statement row) {
        Optional<Said> id = row.one(Kind.ID);
        if (id.isPresent()) {
            throw new RowRefused(id.get(), "unknown-id", "nothing here has this id");
        }
        if (row.identifiers().isEmpty()) {
            throw refused("identifier-missing", "without id and identifiers the row could not be told from others");
        }
        OrganizationId parent = parent(row);
        OrganizationDetails made = maker.make(row, null, Objects.toString(parent, null));
        requireRight(parent);
        List<String> like = row.one(Kind.NAME).map(Said::text).stream()
                .flatMap(name -> register.namesakes(name).stream())
                .filter(namesake -> Likeness.mayBe(made, namesake))
                .map(namesake -> namesake.id().value())
                .toList();
        return like.isEmpty() || !holdsPossibleDuplicates
                ? RowOutcome.of(
                        row.row(),
                        RowOutcome.Kind.CREATED,
                        commands.newId(row.row()).value())
                : RowOutcome.possibleDuplicate(row.row(), like);
    }

    private RowOutcome change(Statement row, Organization present) {
        requireRight(present.id());
        OrganizationId parent = parent(row);
        if (present.id().equals(parent)) {
            throw refused("parent-of-itself", present.id().value());
        }
        OrganizationDetails made = maker.make(row, present.details(), Objects.toString(parent, null));
        List<String> differences = present.details().differences(made);
        if (parent != null && !parent.equals(present.details().classification().parent())) {
            requireRight(parent);
        }
        return RowOutcome.of(
                row.row(),
                differences.isEmpty() ? RowOutcome.Kind.SAME : RowOutcome.Kind.CHANGED,
                present.id().value());
    }

    /** @throws RowRefused if the row says that it is part of something that is not in the register */
    @Nullable
    OrganizationId parent(Statement row) {
        Optional<Said> said = row.one(Kind.PARENT);
        return said.isEmpty()
                ? null
                : register.referred(said.get())
                        .orElseThrow(() -> new RowRefused(said.get(), "unknown-reference", "not in the register"))
                        .id();
    }

    private void requireRight(@Nullable OrganizationId organization) {
        if (!rights.cover(organization)) {
            throw refused(
                    "foreign-organization",
                    organization == null
                            ? "only the secretariat enters what is part of nothing"
                            : "the importer does not act for " + organization);
        }
    }

    private static RowRefused refused(String code, String detail) {
        return new RowRefused(List.of(new RowProblem(null, code, detail)));
    }
}
