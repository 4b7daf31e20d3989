package lat.cabildo.directory.importing.work;

import lat.cabildo.directory.importing.ImportId;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.Command;
import org.jspecify.annotations.Nullable;

/**
 * The command of each row: its id follows from the import's and the row's number, so that it is the same whenever the
 * row is applied again, and so is the id of what it creates.
 */
record RowCommands(Command run, ImportId importId) {

    Command of(int row) {
        return run.next(importId + ":" + row);
    }

    Command of(int row, @Nullable Long version) {
        Command command = of(row);
        return new Command(command.id(), command.by(), command.at(), version, command.trace());
    }

    OrganizationId newId(int row) {
        return new OrganizationId(of(row).newId("org"));
    }
}
