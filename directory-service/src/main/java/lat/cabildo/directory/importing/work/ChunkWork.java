package lat.cabildo.directory.importing.work;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.directory.importing.ColumnMeanings;
import lat.cabildo.directory.importing.Import;
import lat.cabildo.directory.importing.ImportTerms.PossibleDuplicates;
import lat.cabildo.directory.importing.ImportedFile;
import lat.cabildo.directory.importing.RowChunk;
import lat.cabildo.directory.importing.RowOutcome;
import lat.cabildo.directory.importing.RowOutcome.Kind;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationLookup;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import org.jspecify.annotations.Nullable;

/** One run over a file, of which one chunk is in memory at a time, and of the others what organizations they mean. */
final class ChunkWork {
    private final Import work;
    private final Organizations organizations;
    private final OrganizationLookup lookup;
    private final Authority authority;
    private final StatementReader reader;
    private final RecordMaker maker;
    private final RowCommands commands;
    private final SeenKeys seen = new SeenKeys();
    private @Nullable Reading last;

    ChunkWork(
            Command command,
            Import work,
            ImportedFile file,
            Organizations organizations,
            OrganizationLookup lookup,
            Authority authority,
            Validator validator) {
        this.work = work;
        this.organizations = organizations;
        this.lookup = lookup;
        this.authority = authority;
        this.reader = new StatementReader(
                ColumnMeanings.of(file, work.terms()), work.terms().constants(), validator);
        this.maker = new RecordMaker(
                validator, organizations, SourceJson.ofNullable(work.terms().source()));
        this.commands = new RowCommands(command, work.id());
    }

    /** A chunk's rows, understood, and the one who plans them by what the register holds. */
    private record Reading(int chunk, List<Statement> rows, RowPlanner planner) {}

    /** Takes note of rows that were planned before. */
    void remember(RowChunk chunk, List<RowOutcome> planned) {
        List<Statement> rows = statements(chunk);
        for (int i = 0; i < rows.size(); i++) {
            RowOutcome outcome = planned.get(i);
            String organization = outcome.organization();
            if (organization != null) {
                seen.note(List.of(organization), outcome.row());
            }
            if (outcome.kind() == Kind.CREATED || outcome.kind() == Kind.POSSIBLE_DUPLICATE) {
                seen.note(
                        rows.get(i).identifiersNewTo(null).map(Identifier::key).toList(), outcome.row());
            }
        }
    }

    /** @param checked what the check has found of each row; null if this is the check */
    List<RowOutcome> plan(RowChunk chunk, @Nullable List<RowOutcome> checked) {
        Reading reading = reading(chunk);
        List<RowOutcome> planned = new ArrayList<>();
        for (int i = 0; i < reading.rows().size(); i++) {
            planned.add(reading.planner().plan(reading.rows().get(i), checked == null ? null : checked.get(i)));
        }
        return checked == null ? planned : pinned(planned);
    }

    /** With the versions at which organizations may be changed: a plan that is carried out again overwrites nobody. */
    private List<RowOutcome> pinned(List<RowOutcome> planned) {
        Map<OrganizationId, Stored<Organization>> present = organizations.findAll(planned.stream()
                .filter(each -> each.kind() == Kind.CHANGED)
                .map(each -> new OrganizationId(Objects.requireNonNull(each.organization())))
                .toList());
        Map<String, Long> versions = new HashMap<>();
        present.forEach((id, stored) -> versions.put(id.value(), stored.version()));
        return planned.stream()
                .map(each -> each.kind() == Kind.CHANGED ? each.at(versions.get(each.organization())) : each)
                .toList();
    }

    List<RowOutcome> apply(RowChunk chunk, List<RowOutcome> planned) {
        Reading reading = reading(chunk);
        return new RowApplier(organizations, reading.planner(), maker, commands).apply(reading.rows(), planned);
    }

    private Reading reading(RowChunk chunk) {
        Reading known = last;
        if (known != null && known.chunk() == chunk.number()) {
            return known;
        }
        List<Statement> rows = statements(chunk);
        RowPlanner planner = new RowPlanner(
                Register.of(rows, lookup, work.terms().possibleDuplicates() == PossibleDuplicates.HOLD),
                seen,
                maker,
                new Rights(authority, organizations, work.by()),
                commands);
        last = new Reading(chunk.number(), rows, planner);
        return last;
    }

    private List<Statement> statements(RowChunk chunk) {
        return chunk.rows().stream().map(reader::read).toList();
    }
}
