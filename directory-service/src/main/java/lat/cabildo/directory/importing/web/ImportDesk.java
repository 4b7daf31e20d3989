package lat.cabildo.directory.importing.web;

import java.util.List;
import lat.cabildo.directory.importing.Counts;
import lat.cabildo.directory.importing.Import;
import lat.cabildo.directory.importing.ImportId;
import lat.cabildo.directory.importing.ImportedRows;
import lat.cabildo.directory.importing.Importer;
import lat.cabildo.directory.importing.Imports;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Caller;
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

    ImportView shown(Import work) {
        Counts soFar = rows.progress(work.id(), work.run()).counts();
        return ImportView.of(work, soFar.rows() == 0 ? work.counts() : soFar);
    }
}
