package lat.cabildo.systemtests;

import java.util.List;
import java.util.Map;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;

/**
 * A city that was renamed, and another that was merged into it.
 *
 * @param survivor id
 * @param absorbed id
 * @param seen what to wait for
 */
record Past(String survivor, String absorbed, String seen) {
    static final String NAME = "Santiago de Guayaquil";

    static Past in(Api directory) {
        Answer survivor = Requests.city(directory, "Guayaquil");
        Answer absorbed = Requests.city(directory, "Pascuales");
        Requests.rename(directory, survivor.id(), NAME);
        Answer merged = Requests.done(directory.post(
                "/organizations/" + absorbed.id() + "/merge", Map.of("into", survivor.id()), "If-Match", "*"));
        return new Past(survivor.id(), absorbed.id(), String.join(", ", List.of(survivor.id() + "@2", merged.seen())));
    }
}
