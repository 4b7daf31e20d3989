package lat.cabildo.local;

import java.io.IOException;
import java.util.Locale;
import lat.cabildo.local.caught.Webhooks;
import lat.cabildo.local.issuer.Client;
import lat.cabildo.local.issuer.Tokens;
import lat.cabildo.local.options.Options;
import lat.cabildo.local.options.Part;
import lat.cabildo.local.sample.Destination;
import org.springframework.stereotype.Component;

/** The services of this run, which take sample data from the secretariat. */
@Component
final class ThisMachine implements Destination {
    private final Options options;
    private final Tokens tokens;
    private final Webhooks webhooks;

    ThisMachine(Options options, Tokens tokens, Webhooks webhooks) {
        this.options = options;
        this.tokens = tokens;
        this.webhooks = webhooks;
    }

    @Override
    public String url(String service) {
        return options.ports().url(Part.valueOf(service.toUpperCase(Locale.ROOT)));
    }

    @Override
    public String token() throws IOException, InterruptedException {
        return tokens.token(Client.SECRETARIAT);
    }

    @Override
    public String page() {
        return options.ports().url(Part.PAGE);
    }

    @Override
    public void expectWebhooks(String name, String secret) {
        webhooks.expect(name, secret);
    }
}
