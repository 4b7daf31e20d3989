package lat.cabildo.directory.importing.web;

import java.util.List;
import lat.cabildo.directory.importing.Counts;
import lat.cabildo.directory.importing.Import;
import lat.cabildo.directory.importing.ImportId;
import lat.cabildo.directory.importing.ImportRefusal;
import lat.cabildo.directory.importing.ImportedFile;
import lat.cabildo.directory.importing.ImportedRows;
import lat.cabildo.directory.importing.Importer;
import lat.cabildo.directory.importing.Imports;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports as their owners are given them. */
@Component
class ImportDesk {
    private final Imports imports;
    private final ImportedRows rows;

    ImportDesk(Imports imports, ImportedRows rows) {
        this.imports = imports;
        this.rows = rows;
    }

    static Importer importer(Caller caller) {
        return new Importer(
                caller.actor().client(), caller.actor().subject(), List.copyOf(caller.actsFor()), caller.secretariat());
    }

    /** @throws lat.cabildo.directory.importing.ImportRefusal.Foreign if it is somebody else's */
    Stored<Import> get(ImportId id, Caller caller) {
        Stored<Import> found = imports.get(id);
        found.state().requireOf(importer(caller));
        return found;
    }

    /** The same, if it can take a file now: known before the file is read. */
    Stored<Import> getForFile(ImportId id, Caller caller, Command command) {
        Stored<Import> found = get(id, caller);
        found.state().requireBeforeItsStart();
        Long expected = command.expectedVersion();
        if (expected != null && expected != found.version()) {
            throw new StoreRefusal.StaleVersion(id.value(), expected, found.version());
        }
        return found;
    }

    /** Has a file checked that was read; rows that nothing refers to then are not kept. */
    Stored<Import> take(Command command, Import before, ImportedFile file) {
        try {
            Stored<Import> taken = imports.change(command, before.id(), each -> each.take(file));
            drop(before.file());
            return taken;
        } catch (ImportRefusal | StoreRefusal.StaleVersion refusal) {
            drop(file);
            throw refusal;
        }
    }

    /** The rows are kept only if something was done with them. */
    Stored<Import> cancel(Command command, Import before) {
        Stored<Import> cancelled = imports.change(command, before.id(), Import::cancel);
        if (before.isBeforeItsStart()) {
            drop(before.file());
        }
        return cancelled;
    }

    private void drop(@Nullable ImportedFile file) {
        if (file != null) {
            rows.drop(file.upload());
        }
    }

    ImportView shown(Import work) {
        Counts soFar = rows.progress(work.id(), work.run()).counts();
        return ImportView.of(work, soFar.rows() == 0 ? work.counts() : soFar);
    }
}
