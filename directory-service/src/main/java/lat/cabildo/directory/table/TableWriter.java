package lat.cabildo.directory.table;

import java.io.IOException;
import java.util.List;

/** Writes a table row by row; nothing of it is held. */
public interface TableWriter extends AutoCloseable {

    /** @param cells texts and numbers */
    void row(List<?> cells) throws IOException;

    /** Ends the table, and does not close the file that it is written to. */
    @Override
    void close() throws IOException;
}
