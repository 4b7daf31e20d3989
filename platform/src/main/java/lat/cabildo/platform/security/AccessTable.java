package lat.cabildo.platform.security;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may do what with which resource of a service: a row for each of its routes. Requests are decided by it, and the
 * API's description is told by it; a controller of which it does not tell is reached by nobody.
 */
public final class AccessTable {

    /** What every service has. What anybody may read: whether it lives, and how to talk to it. */
    private static final String COMMON = """
            *     /actuator/health/**            -        -  anyone
            GET   /actuator/prometheus           watch    -  holder
            GET   /actuator/metrics/**           watch    -  holder
            *     /actuator/**                   operate  -  holder
            *     /operations/**                 operate  -  holder
            *     /v3/api-docs/**                -        -  anyone
            *     /v3/api-docs.yaml              -        -  anyone
            *     /swagger-ui/**                 -        -  anyone
            *     /swagger-ui.html               -        -  anyone
            *     /contracts/**                  -        -  anyone
            *     /error                         -        -  anyone
            GET   /checksums/{aggregate}           read   -  holder
            GET   /checksums/{aggregate}/{bucket}  read   -  holder
            """;

    private final List<Row> rows;

    private record Row(Access access, PathPattern pattern) {}

    private AccessTable(List<Access> rows) {
        this.rows = rows.stream()
                .map(each -> new Row(each, PathPatternParser.defaultInstance.parse(each.address())))
                .toList();
        Set<String> routes = new HashSet<>();
        for (Access each : rows) {
            if (!routes.add(each.verb() + " " + each.address())) {
                throw new IllegalArgumentException("two rows for " + each.verb() + " " + each.address());
            }
        }
    }

    /**
     * A table of the rows that every service has and these, one in a line: verb, address, scope ({@code read} or
     * {@code write} of the service; {@code -} for none), contacts ({@code -}, {@code shown} or {@code needed}), who
     * ({@code anyone}, {@code holder}, {@code owner}, {@code own} or {@code author}).
     */
    public static AccessTable of(String service, String rows) {
        return new AccessTable(Stream.concat(COMMON.lines(), rows.lines())
                .filter(line -> !line.isBlank())
                .map(line -> Access.parse(service, line))
                .toList());
    }

    public List<Access> rows() {
        return rows.stream().map(Row::access).toList();
    }

    /** The first row for such a request. A pattern is matched like any address of it. */
    public Optional<Access> find(String verb, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return rows.stream()
                .filter(each -> each.access().isFor(verb) && each.pattern().matches(parsed))
                .map(Row::access)
                .findFirst();
    }
}
