package lat.cabildo.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lat.cabildo.local.service.ServiceProcess;
import lat.cabildo.platform.test.LocalStore;

/**
 * The running system for scripts, as {@code --describe} writes it.
 *
 * @param records ids of the sample data by the names in its files
 * @param variables a file of shell variables to source
 * @param lessons the commands that are printed to be pasted
 */
record Description(
        long pid,
        long readyAfterMilliseconds,
        String page,
        Issuer issuer,
        List<Service> services,
        Kafka kafka,
        Store store,
        Mail mail,
        Map<String, String> tokens,
        Map<String, String> records,
        String variables,
        List<Lesson> lessons) {

    record Issuer(String issuer, String tokenEndpoint) {}

    record Service(String name, String url, long pid, String log) {
        static Service of(ServiceProcess process) {
            return new Service(
                    process.name(), process.url(), process.pid(), process.log().toString());
        }
    }

    record Kafka(String bootstrapServers, Set<String> topics) {}

    record Store(LocalStore.Kind kind, String uri) {}

    record Mail(String host, int port) {}
}
