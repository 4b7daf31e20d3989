package lat.cabildo.directory.importing.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import lat.cabildo.directory.table.UnreadableTable;
import lat.cabildo.directory.table.UnreadableTable.Reason;

/** A file on its way from a client. If the line breaks, the file is broken off, and nothing here has failed. */
final class ArrivingFile extends FilterInputStream {

    ArrivingFile(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException brokenOff) {
            throw new UnreadableTable(Reason.BROKEN_OFF, brokenOff);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException brokenOff) {
            throw new UnreadableTable(Reason.BROKEN_OFF, brokenOff);
        }
    }
}
