package lat.cabildo.directory.importing.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.concurrent.Semaphore;
import lat.cabildo.directory.importing.ImportProperties;
import lat.cabildo.directory.importing.ImportedFile;
import lat.cabildo.directory.importing.ImportedRows;
import lat.cabildo.directory.importing.Upload;
import lat.cabildo.directory.table.BoundedInput;
import lat.cabildo.directory.table.TableFormat;
import lat.cabildo.directory.table.UnreadableTable;
import lat.cabildo.directory.table.UnreadableTable.Reason;
import org.springframework.stereotype.Component;

/** Reads files as they come in, a few at a time. */
@Component
class Uploads {
    private final ImportedRows rows;
    private final ImportProperties limits;
    private final Semaphore free;

    Uploads(ImportedRows rows, ImportProperties limits) {
        this.rows = rows;
        this.limits = limits;
        this.free = new Semaphore(limits.maxUploads());
    }

    /** As many files are being read as can be. */
    static final class Busy extends RuntimeException {}

    private long maxBytes(TableFormat format) {
        return switch (format) {
            case CSV, POPOLO -> limits.maxFile().toBytes();
            case XLSX -> limits.maxWorkbook().toBytes();
        };
    }

    /**
     * @param id under which the rows are kept, which nobody has used before
     * @throws UnreadableTable if it is broken, too large or too slow; then nothing of it is kept
     * @throws Busy if as many files are being read as can be
     */
    ImportedFile read(String id, TableFormat format, Charset charset, InputStream body) throws IOException {
        InputStream arriving = new ArrivingFile(body, limits.uploadWithin());
        InputStream file = new BoundedInput(arriving, maxBytes(format), Reason.TOO_LARGE);
        try {
            return kept(id, format, charset, file);
        } catch (UnreadableTable unreadable) {
            rows.drop(id);
            drain(file);
            throw unreadable;
        }
    }

    private ImportedFile kept(String id, TableFormat format, Charset charset, InputStream file) throws IOException {
        if (!free.tryAcquire()) {
            throw new Busy();
        }
        try {
            Upload upload = rows.upload(id);
            format.read(file, charset, row -> {
                if (upload.count() == limits.maxRows()) {
                    throw new UnreadableTable(Reason.TOO_MANY_ROWS);
                }
                upload.add(row.number(), row.cells(), row.ragged());
            });
            return upload.end(format.toString());
        } finally {
            free.release();
        }
    }

    /** A client that is still sending would not hear the answer. */
    private static void drain(InputStream file) throws IOException {
        try {
            file.transferTo(OutputStream.nullOutputStream());
        } catch (UnreadableTable noMore) {
            // Broken off, or more than is read of any file: then the line is closed.
        }
    }
}
