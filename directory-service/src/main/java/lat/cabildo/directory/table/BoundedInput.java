package lat.cabildo.directory.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import lat.cabildo.directory.table.UnreadableTable.Reason;

/** A stream that ends by {@link UnreadableTable} when more comes out of it than may. */
public final class BoundedInput extends FilterInputStream {
    private final Reason reason;
    private long left;

    /** @param most bytes */
    public BoundedInput(InputStream input, long most, Reason reason) {
        super(input);
        this.left = most;
        this.reason = reason;
    }

    /** From here on that many may come, whatever came before. */
    void allow(long most) {
        left = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new UnreadableTable(reason);
        }
    }
}
