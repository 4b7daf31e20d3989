package lat.cabildo.systemtests.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lat.cabildo.platform.test.LocalKafka;

/**
 * A broker in a process of its own, so that it can be killed: {@code Broker <directory> <port> [<port>:<port of the
 * proxy before it> …]}. It ends when its standard input does.
 */
public final class Broker {
    private Broker() {}

    public static void main(String[] arguments) throws IOException {
        List<LocalKafka.Listener> behindProxies = new ArrayList<>();
        for (int each = 2; each < arguments.length; each++) {
            String[] ports = arguments[each].split(":", 2);
            behindProxies.add(LocalKafka.Listener.behindProxy(Integer.parseInt(ports[0]), Integer.parseInt(ports[1])));
        }
        LocalKafka kafka = LocalKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), behindProxies);
        System.out.println("ready");
        System.in.transferTo(System.err);
        kafka.close();
        System.exit(0);
    }
}
