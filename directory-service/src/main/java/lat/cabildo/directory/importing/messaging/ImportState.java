package lat.cabildo.directory.importing.messaging;

import lat.cabildo.directory.importing.Counts;
import lat.cabildo.directory.importing.Import;
import lat.cabildo.directory.importing.ImportStatus;
import lat.cabildo.directory.importing.ImportedFile;
import org.jspecify.annotations.Nullable;

/** Schema {@code import.state.v1}: nothing of what is in the file. */
record ImportState(
        String id,
        ImportStatus status,
        @Nullable String format,
        @Nullable Integer rows,
        @Nullable Counts counts) {

    static ImportState of(Import work) {
        ImportedFile file = work.file();
        boolean counted = work.status() == ImportStatus.CHECKED || work.status() == ImportStatus.APPLIED;
        return new ImportState(
                work.id().value(),
                work.status(),
                file == null ? null : file.format(),
                file == null ? null : file.rows(),
                counted ? work.counts() : null);
    }
}
