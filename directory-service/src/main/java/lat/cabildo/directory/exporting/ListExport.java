package lat.cabildo.directory.exporting;

import java.io.IOException;

/** A list that is being written; each element is written before the next one is asked for. */
interface ListExport<T> extends AutoCloseable {

    void add(T element) throws IOException;

    /** Ends the list. Without that, it can be seen that it broke off. */
    @Override
    void close() throws IOException;
}
