package lat.cabildo.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lat.cabildo.platform.security.AccessTable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which routes a service has, and which its table of access tells of: they are the same. */
public final class AccessRoutes {
    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private AccessRoutes() {}

    /**
     * @param mappings of the service under test
     * @param openApi as it is served
     */
    public static void requireRows(AccessTable table, RequestMappingHandlerMapping mappings, String openApi) {
        Set<String> exact = table.rows().stream()
                .filter(row -> !row.verb().equals("*") && !row.address().startsWith("/actuator/"))
                .map(row -> row.verb() + " " + row.address())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped(mappings))
                .filteredOn(route -> !belowCommon(table, route))
                .as("routes of controllers, each with its row")
                .containsExactlyInAnyOrderElementsOf(exact);
        assertThat(exact).as("rows of routes that the API tells of").containsAll(described(openApi));
    }

    private static Set<String> mapped(RequestMappingHandlerMapping mappings) {
        Set<String> routes = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, _) -> routes.addAll(routes(mapping)));
        return routes;
    }

    /** Variables by their names alone. Without a verb it is the one that failures are sent on to within the service. */
    private static Set<String> routes(RequestMappingInfo mapping) {
        Set<String> routes = new TreeSet<>();
        for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
            for (String path : mapping.getPatternValues()) {
                routes.add(verb + " " + path.replaceAll("\\{(\\w+):[^}]*}", "{$1}"));
            }
        }
        return routes;
    }

    private static boolean belowCommon(AccessTable table, String route) {
        String[] parts = route.split(" ");
        return table.find(parts[0], parts[1])
                .filter(row -> row.verb().equals("*"))
                .filter(row -> row.covers(parts[1]))
                .isPresent();
    }

    private static Set<String> described(String openApi) {
        JsonNode paths = JsonMapper.shared().readTree(openApi).path("paths");
        Set<String> routes = new TreeSet<>();
        for (String path : paths.propertyNames()) {
            for (String verb : paths.path(path).propertyNames()) {
                if (VERBS.contains(verb)) {
                    routes.add(verb.toUpperCase(Locale.ROOT) + " " + path);
                }
            }
        }
        return routes;
    }
}
