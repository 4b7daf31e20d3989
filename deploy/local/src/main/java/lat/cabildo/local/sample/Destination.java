package lat.cabildo.local.sample;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where sample data go. */
public interface Destination {

    /** Address of a service, such as {@code directory}. */
    String url(String service);

    /** A token with which every organization's records may be changed. */
    String token() throws IOException, InterruptedException;

    /** Address of the page that catches webhooks; without one nothing that speaks of it is loaded. */
    @Nullable
    String page();

    /** The page is to expect webhooks at {@code /webhooks/<name>}, signed with this secret ({@code whsec_…}). */
    void expectWebhooks(String name, String secret);
}
