package lat.cabildo.platform.test;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every request by which the service under test lets something be changed, as its own controllers have it mapped. */
public final class WriteVerbs {
    private static final Set<RequestMethod> READS = Set.of(RequestMethod.GET, RequestMethod.HEAD);

    private WriteVerbs() {}

    /** Such as {@code POST /events/{id}/publish}; batch look-ups ({@code …:resolve}) change nothing. */
    public static Set<String> of(RequestMappingHandlerMapping mappings) {
        Set<String> verbs = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            String room = handler.getBeanType().getName();
            if (room.startsWith("lat.cabildo.") && !room.startsWith("lat.cabildo.platform.")) {
                verbs.addAll(of(mapping));
            }
        });
        return verbs;
    }

    private static Set<String> of(RequestMappingInfo mapping) {
        Set<String> verbs = new TreeSet<>();
        for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
            for (String path : mapping.getPatternValues()) {
                if (!READS.contains(method) && !path.endsWith(":resolve")) {
                    verbs.add(method + " " + path);
                }
            }
        }
        return verbs;
    }
}
