package lat.cabildo.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import lat.cabildo.platform.aggregate.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTableTests {
    private final AccessTable table = AccessTable.of("town", """
            GET   /streets/{id}           read   -       holder
            PUT   /streets/{id}           write  -       owner
            GET   /streets/{id}/dwellers  read   needed  holder
            GET   /open/{link}            -      -       anyone
            """);

    @ParameterizedTest
    @CsvSource({
        "GET, /streets/7, /streets/{id}",
        "HEAD, /streets/7, /streets/{id}",
        "GET, /streets/{id}, /streets/{id}",
        "GET, /streets/7/dwellers, /streets/{id}/dwellers",
        "POST, /operations/parked/town/7/retry, /operations/**",
        "GET, /actuator/health/liveness, /actuator/health/**",
        "GET, /actuator/prometheus, /actuator/prometheus",
        "POST, /actuator/prometheus, /actuator/**"
    })
    void findsTheRowOfARequest(String verb, String path, String address) {
        assertThat(table.find(verb, path)).map(Access::address).contains(address);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /streets/7",
        "OPTIONS, /streets/7",
        "GET, /streets",
        "GET, /streets/7/",
        "GET, //streets/7",
        "GET, /streets/7/dwellers/1",
        "GET, /Streets/7"
    })
    void knowsOfNothingElse(String verb, String path) {
        assertThat(table.find(verb, path)).isEmpty();
    }

    @Test
    void asksForContactsOnTop() {
        Access row = table.find("GET", "/streets/7/dwellers").orElseThrow();

        assertThat(row.scopes()).containsExactly("town:read", "town:contacts");
        assertThat(row.lackedBy(caller("town:contacts"))).contains("town:read");
        assertThat(row.lackedBy(caller("town:read"))).contains("town:contacts");
        assertThat(row.lackedBy(caller("town:read", "town:contacts"))).isEmpty();
    }

    @Test
    void letsOperatorsWatchAndNobodyWhoWatchesOperate() {
        Access meters = table.find("GET", "/actuator/prometheus").orElseThrow();
        Access door = table.find("GET", "/operations/relay").orElseThrow();

        assertThat(meters.lackedBy(caller("cabildo:operate"))).isEmpty();
        assertThat(door.lackedBy(caller("cabildo:watch"))).contains("cabildo:operate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a read - holder\nGET /a write - holder",
                "GET /a read holder",
                "GET /a admin - holder",
                "GET /a read - everybody",
                "GET /a read perhaps holder",
                "GET /a - - holder",
                "GET /a read - anyone"
            })
    void refusesRowsThatSayNothingClear(String rows) {
        assertThatThrownBy(() -> AccessTable.of("town", rows)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void coversItsOwnRouteOrAllBelow() {
        assertThat(table.find("GET", "/streets/7").orElseThrow().covers("/streets/{name}"))
                .isFalse();
        assertThat(table.find("GET", "/streets/7").orElseThrow().covers("/streets/{id:[0-9]+|new}"))
                .isTrue();
        Access below = table.find("GET", "/contracts/openapi.yaml").orElseThrow();
        assertThat(List.of("/contracts/**", "/contracts", "/contracts/a")).allMatch(below::covers);
        assertThat(List.of("/contractsx", "/", "/{any}/a")).noneMatch(below::covers);
    }

    private static Caller caller(String... scopes) {
        return new Caller(new Actor("client", null), Set.of(scopes), Set.of(), false);
    }
}
