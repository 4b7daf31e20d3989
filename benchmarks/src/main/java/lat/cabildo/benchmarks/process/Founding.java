package lat.cabildo.benchmarks.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import lat.cabildo.systemtests.running.Instance;
import lat.cabildo.systemtests.running.Service;
import org.jspecify.annotations.Nullable;

/** Makes one aggregate of each service by its own interface, the later ones upon the first. */
final class Founding {
    private final Function<Service, Instance> instances;
    private @Nullable Answer city;

    Founding(Function<Service, Instance> instances) {
        this.instances = instances;
    }

    /** Its id. */
    String create(Service service) {
        return switch (service) {
            case DIRECTORY -> {
                city = post(service, "/organizations", Cities.city("Ciudad"));
                yield city.id();
            }
            case EVENTS ->
                post(service, "/events", Cities.event(organization())).id();
            case AGREEMENTS ->
                post(
                                service,
                                "/agreements",
                                Map.of(
                                        "kind", "twinning",
                                        "title", Map.of("es", "Hermanamiento"),
                                        "parties",
                                                List.of(Map.of("organization", organization(), "role", "signatory"))))
                        .id();
            case NOTIFICATIONS ->
                post(
                                service,
                                "/subscriptions",
                                Map.of(
                                        "owner", organization(),
                                        "filter", List.of("country:AR"),
                                        "channel", Map.of("type", "email", "address", "nadie@ciudad.example"),
                                        "language", "es"))
                        .id();
        };
    }

    private String organization() {
        return city().id();
    }

    private Answer city() {
        if (city == null) {
            throw new IllegalStateException("the directory comes first");
        }
        return city;
    }

    private Answer post(Service service, String path, Map<String, ?> body) {
        Instance instance = instances.apply(service);
        String[] headers = service == Service.DIRECTORY ? new String[0] : new String[] {"Cabildo-Seen", city().seen()};
        Api api = Installation.apis(List.of(instance)).getFirst();
        return Installation.required(201, () -> api.post(path, body, headers));
    }
}
