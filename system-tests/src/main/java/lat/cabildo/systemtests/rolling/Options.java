package lat.cabildo.systemtests.rolling;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lat.cabildo.systemtests.running.Service;
import lat.cabildo.systemtests.running.StoreUnderTest;

/**
 * What a run is to be like.
 *
 * @param calm how long clients are watched before anything is started anew
 * @param pause of a client between its commands; as long as leaves the machine room to start a service
 * @param services that are started anew, in their order
 * @param older the checkout of an older build that was packaged there, which is upgraded, gone back to and upgraded
 *     again
 */
record Options(
        Duration calm, Duration pause, StoreUnderTest.Choice store, Set<Service> services, Optional<Path> older) {

    static Options parse(String... arguments) {
        Duration calm = Duration.ofSeconds(30);
        Duration pause = Duration.ofMillis(50);
        StoreUnderTest.Choice store = StoreUnderTest.Choice.EMBEDDED;
        Set<Service> services = EnumSet.allOf(Service.class);
        Optional<Path> older = Optional.empty();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            String value = rest.hasNext() ? rest.next() : "";
            switch (option) {
                case "--calm" -> calm = Duration.ofSeconds(Long.parseLong(value));
                case "--pause" -> pause = Duration.ofMillis(Long.parseLong(value));
                case "--older" -> older = Optional.of(Path.of(value));
                case "--store" -> store = StoreUnderTest.Choice.valueOf(value.toUpperCase(Locale.ROOT));
                case "--services" -> {
                    services = EnumSet.noneOf(Service.class);
                    Arrays.stream(value.split(","))
                            .map(each -> Service.valueOf(each.toUpperCase(Locale.ROOT)))
                            .forEach(services::add);
                }
                default -> throw new IllegalArgumentException(option);
            }
        }
        return new Options(calm, pause, store, services, older);
    }
}
