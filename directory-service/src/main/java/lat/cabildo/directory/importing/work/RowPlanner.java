package lat.cabildo.directory.importing.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lat.cabildo.directory.duplicate.Likeness;
import lat.cabildo.directory.importing.ImportField.Kind;
import lat.cabildo.directory.importing.RowOutcome;
import lat.cabildo.directory.importing.RowOutcome.RowProblem;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationDetails;
import lat.cabildo.directory.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what rows would do to the register as it is, and does nothing. What a check has found is what may be done:
 * a row that it refused or held stays so, and one that would do something else by now is refused.
 */
final class RowPlanner {
    private final Register register;
    private final SeenKeys seen;
    private final RecordMaker maker;
    private final Rights rights;
    private final RowCommands commands;
    private final Map<Integer, OrganizationDetails> creations = new HashMap<>();

    /**
     * @param register whoever is called like a new organization holds it back, if it knows of such
     * @param seen what the rows before have meant; it is added to
     */
    RowPlanner(Register register, SeenKeys seen, RecordMaker maker, Rights rights, RowCommands commands) {
        this.register = register;
        this.seen = seen;
        this.maker = maker;
        this.rights = rights;
        this.commands = commands;
    }

    /** @param checked what the check has found of it; null if this is the check */
    RowOutcome plan(Statement row, @Nullable RowOutcome checked) {
        if (checked != null
                && (checked.kind() == RowOutcome.Kind.REFUSED
                        || checked.kind() == RowOutcome.Kind.POSSIBLE_DUPLICATE)) {
            return checked;
        }
        try {
            RowOutcome found = found(row, checked != null);
            if (checked != null && !found.isWithin(checked)) {
                throw refused("changed-meanwhile", "it would do something else than what was checked");
            }
            return found;
        } catch (RowRefused refused) {
            return RowOutcome.refused(row.row(), refused.problems());
        }
    }

    private RowOutcome found(Statement row, boolean wasChecked) {
        if (!row.problems().isEmpty()) {
            throw new RowRefused(row.problems());
        }
        Organization meant = register.meant(row).orElse(null);
        List<String> keys = keys(row, meant);
        seen.earlier(keys).ifPresent(earlier -> {
            throw refused("duplicate-row", "row " + earlier + " means the same organization");
        });
        if (!seen.hasRoomFor(keys)) {
            throw refused("too-many-identifiers", "at most " + SeenKeys.MOST + " in a file; send the rest by itself");
        }
        RowOutcome found = meant == null ? creation(row, wasChecked) : change(row, meant);
        seen.note(keys, row.row());
        return found;
    }

    /** By what another row would mean the same organization. */
    private List<String> keys(Statement row, @Nullable Organization meant) {
        OrganizationId id = meant == null ? commands.newId(row.row()) : meant.id();
        return Stream.concat(Stream.of(id.value()), row.identifiersNewTo(meant).map(Identifier::key))
                .toList();
    }

    /** What rows of the file have made since they were checked is no surprise. */
    private RowOutcome creation(Statement row, boolean wasChecked) {
        if (row.identifiers().isEmpty()) {
            throw refused("identifier-missing", "without id and identifiers the row could not be told from others");
        }
        OrganizationDetails made = made(row);
        requireRight(parent(row));
        List<String> like = row.one(Kind.NAME).map(Said::text).stream()
                .flatMap(name -> register.namesakes(name).stream())
                .filter(namesake -> Likeness.mayBe(made, namesake))
                .map(namesake -> namesake.id().value())
                .filter(id -> !wasChecked || seen.earlier(List.of(id)).isEmpty())
                .toList();
        if (!like.isEmpty()) {
            return RowOutcome.possibleDuplicate(row.row(), like);
        }
        creations.put(row.row(), made);
        return RowOutcome.of(
                row.row(), RowOutcome.Kind.CREATED, commands.newId(row.row()).value());
    }

    /**
     * What a row says of a new organization; the same that it was planned with, if it was planned here.
     *
     * @throws RowRefused if no such record can be
     */
    OrganizationDetails made(Statement row) {
        OrganizationDetails planned = creations.get(row.row());
        return planned == null ? maker.make(row, null, Objects.toString(parent(row), null)) : planned;
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
