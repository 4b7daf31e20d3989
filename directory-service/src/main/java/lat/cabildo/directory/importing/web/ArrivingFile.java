package lat.cabildo.directory.importing.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import lat.cabildo.directory.table.UnreadableTable;
import lat.cabildo.directory.table.UnreadableTable.Reason;

/**
 * A file on its way from a client. If the line breaks, or the file takes too long, it is broken off, and nothing here
 * has failed.
 */
final class ArrivingFile extends FilterInputStream {
    private final long end;

    ArrivingFile(InputStream body, Duration within) {
        super(body);
        this.end = System.nanoTime() + within.toNanos();
    }

    private void requireTime() {
        if (System.nanoTime() - end > 0) {
            throw new UnreadableTable(Reason.BROKEN_OFF);
        }
    }

    @Override
    public int read() throws IOException {
        requireTime();
        try {
            return super.read();
        } catch (IOException brokenOff) {
            throw new UnreadableTable(Reason.BROKEN_OFF, brokenOff);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        requireTime();
        try {
            return super.read(target, offset, length);
        } catch (IOException brokenOff) {
            throw new UnreadableTable(Reason.BROKEN_OFF, brokenOff);
        }
    }
}
