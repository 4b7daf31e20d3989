package lat.cabildo.directory.exporting;

import java.io.IOException;
import java.io.OutputStream;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.post.Post;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A list of mandates that is being written as Popolo's memberships; each is written before the next is asked for. */
public final class MandateExport implements AutoCloseable {
    private final JsonList list;

    /** @param file that it is written to and that stays open */
    public MandateExport(OutputStream file, JsonMapper json) throws IOException {
        list = new JsonList(file, json, "{\"memberships\":[");
    }

    /** @param post in which it is; null if that is not known */
    public void add(Mandate mandate, @Nullable Post post) throws IOException {
        list.add(PopoloMembership.of(mandate, post));
    }

    /** Ends the list. Without that, it can be seen that it broke off. */
    @Override
    public void close() throws IOException {
        list.end();
    }
}
