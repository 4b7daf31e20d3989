package lat.cabildo.directory.importing.work;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import lat.cabildo.directory.importing.Counts;
import lat.cabildo.directory.importing.Import;
import lat.cabildo.directory.importing.ImportId;
import lat.cabildo.directory.importing.ImportStatus;
import lat.cabildo.directory.importing.ImportedFile;
import lat.cabildo.directory.importing.ImportedRows;
import lat.cabildo.directory.importing.Imports;
import lat.cabildo.directory.importing.Progress;
import lat.cabildo.directory.importing.RowChunk;
import lat.cabildo.directory.importing.RowOutcome;
import lat.cabildo.directory.organization.OrganizationLookup;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.security.Authority;
import org.springframework.stereotype.Component;

/**
 * Checks or applies a file, chunk by chunk.
 *
 * <p>Guard: what a chunk's rows are to do is kept before it is done, and that it is done is kept before the next chunk.
 * Whoever goes on after a crash does what was planned once more, unless it is done or somebody else has changed the
 * organization since, and goes on from there. A run that cannot go on, since its rows are gone or by a mistake of ours,
 * ends the import: it would meet the same again.
 */
@Component
class ImportWork {
    private final Imports imports;
    private final ImportedRows rows;
    private final Organizations organizations;
    private final OrganizationLookup lookup;
    private final Authority authority;
    private final Validator validator;

    ImportWork(
            Imports imports,
            ImportedRows rows,
            Organizations organizations,
            OrganizationLookup lookup,
            Authority authority,
            Validator validator) {
        this.imports = imports;
        this.rows = rows;
        this.organizations = organizations;
        this.lookup = lookup;
        this.authority = authority;
        this.validator = validator;
    }

    /** @param status that the import has as long as this is to be done */
    void run(Command command, ImportId id, ImportStatus status) {
        Import work = imports.get(id).state();
        ImportedFile file = work.file();
        if (work.status() != status || file == null) {
            return;
        }
        try {
            run(command, work, file);
        } catch (CancellationException elsewhere) {
            throw elsewhere;
        } catch (IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | IndexOutOfBoundsException bug) {
            imports.change(command, id, each -> each.giveUp(work.run()));
            throw bug;
        }
    }

    private void run(Command command, Import work, ImportedFile file) {
        ImportId id = work.id();
        ImportStatus status = work.status();
        int run = work.run();
        ChunkWork chunks = new ChunkWork(command, work, file, organizations, lookup, authority, validator);
        Progress progress = rows.progress(id, run);
        for (int done = 1; done <= progress.chunks(); done++) {
            rows.chunk(file, done, run).ifPresent(each -> remember(chunks, each));
        }
        while (progress.chunks() < file.chunks()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("goes on elsewhere");
            }
            if (!imports.get(id).state().isAt(status, run)) {
                return;
            }
            Optional<RowChunk> chunk = rows.chunk(file, progress.chunks() + 1, run);
            if (chunk.isEmpty()) {
                imports.change(command, id, each -> each.giveUp(run));
                return;
            }
            progress = rows.advance(id, run, progress, done(chunks, chunk.get(), file, run, status));
        }
        Counts counts = progress.counts();
        imports.change(
                command,
                id,
                each -> status == ImportStatus.CHECKING ? each.checked(run, counts) : each.applied(run, counts));
    }

    private Counts done(ChunkWork work, RowChunk chunk, ImportedFile file, int run, ImportStatus status) {
        List<RowOutcome> planned = chunk.planned();
        if (planned == null) {
            planned = work.plan(chunk, status == ImportStatus.APPLYING ? chunk.before() : null);
            rows.settle(file, chunk.number(), run, planned);
        } else {
            remember(work, chunk);
        }
        if (status == ImportStatus.CHECKING) {
            return Counts.of(planned);
        }
        List<RowOutcome> done = work.apply(chunk, planned);
        if (!done.equals(planned)) {
            rows.settle(file, chunk.number(), run, done);
        }
        return Counts.of(done);
    }

    private static void remember(ChunkWork work, RowChunk chunk) {
        List<RowOutcome> planned = chunk.planned();
        if (planned != null) {
            work.remember(chunk, planned);
        }
    }
}
