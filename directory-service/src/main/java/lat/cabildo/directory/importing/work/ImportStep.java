package lat.cabildo.directory.importing.work;

import lat.cabildo.directory.importing.ImportId;
import lat.cabildo.directory.importing.ImportStatus;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.process.ProcessStep;

/**
 * A step that goes over a whole file.
 *
 * @param during the status that the import has meanwhile
 */
record ImportStep(String name, ImportStatus during, ImportWork work) implements ProcessStep {

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public void run(Command command, String startedBy) {
        work.run(command, new ImportId(startedBy), during);
    }
}
