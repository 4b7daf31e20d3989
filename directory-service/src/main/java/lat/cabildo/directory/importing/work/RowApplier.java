package lat.cabildo.directory.importing.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import lat.cabildo.directory.importing.RowOutcome;
import lat.cabildo.directory.importing.RowOutcome.RowProblem;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationRefusal;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.Organizations.NewOrganization;
import lat.cabildo.platform.aggregate.Created;
import lat.cabildo.platform.aggregate.StoreRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Does what was planned for rows.
 *
 * <p>Guard: each row is a command of its own, see {@link RowCommands}, and for the version that was planned upon, so
 * that it may be applied again, even when the command is forgotten.
 */
final class RowApplier {
    private final Organizations organizations;
    private final RowPlanner planner;
    private final RecordMaker maker;
    private final RowCommands commands;

    RowApplier(Organizations organizations, RowPlanner planner, RecordMaker maker, RowCommands commands) {
        this.organizations = organizations;
        this.planner = planner;
        this.maker = maker;
        this.commands = commands;
    }

    /** What has become of each row, in their order. */
    List<RowOutcome> apply(List<Statement> rows, List<RowOutcome> planned) {
        TreeMap<Integer, RowOutcome> done = new TreeMap<>();
        List<Integer> places = new ArrayList<>();
        List<NewOrganization> creations = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Statement row = rows.get(i);
            RowOutcome plan = planned.get(i);
            done.put(i, plan);
            try {
                switch (plan.kind()) {
                    case CREATED -> {
                        creations.add(creation(row));
                        places.add(i);
                    }
                    case CHANGED -> change(row, plan);
                    case SAME, REFUSED, POSSIBLE_DUPLICATE -> {}
                }
            } catch (RowRefused refused) {
                done.put(i, RowOutcome.refused(row.row(), refused.problems()));
            } catch (OrganizationRefusal refusal) {
                done.put(i, refused(row, RowProblems.of(refusal)));
            } catch (StoreRefusal refusal) {
                done.put(i, refused(row, RowProblems.of(refusal)));
            }
        }
        List<Created<Organization>> created = organizations.createAll(creations);
        for (int i = 0; i < created.size(); i++) {
            if (created.get(i) instanceof Created.Refused<Organization>(StoreRefusal refusal)) {
                Statement row = rows.get(places.get(i));
                done.put(places.get(i), refused(row, RowProblems.of(refusal)));
            }
        }
        return List.copyOf(done.values());
    }

    private NewOrganization creation(Statement row) {
        return new NewOrganization(commands.of(row.row()), commands.newId(row.row()), planner.made(row));
    }

    private void change(Statement row, RowOutcome plan) {
        OrganizationId id = new OrganizationId(Objects.requireNonNull(plan.organization()));
        String parent = parent(row);
        organizations.correct(commands.of(row.row(), plan.version()), id, details -> maker.make(row, details, parent));
    }

    private @Nullable String parent(Statement row) {
        return Objects.toString(planner.parent(row), null);
    }

    private static RowOutcome refused(Statement row, RowProblem problem) {
        return RowOutcome.refused(row.row(), List.of(problem));
    }
}
