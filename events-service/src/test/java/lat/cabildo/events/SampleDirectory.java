package lat.cabildo.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.platform.test.Upstream;

/** What the directory has published when the tests begin. */
final class SampleDirectory {
    static final String AME = "org_01HZX3Q5W8000000000000AME0";
    static final String ECUADOR_CITY = "org_01HZX3Q5W800000000000CENCA";
    static final String FLACMA = "org_01HZX3Q5W800000000000F1ACM";
    static final String MAYOR = "per_01HZX3Q5W800000000000ZAM0R";
    static final String SEAT = "pst_01HZX3Q5W800000000000SEAT0";
    static final String MEMBERSHIP = "mbr_01HZX3Q5W800000000000MBR00";

    private SampleDirectory() {}

    static void publish(Upstream directory) {
        organization(directory, FLACMA, 1, "FLACMA", "CL");
        organization(directory, AME, 1, "Asociación de Municipalidades Ecuatorianas", "EC");
        organization(directory, ECUADOR_CITY, 1, "Cuenca", "EC");
        directory.state(
                "person",
                MAYOR,
                1,
                Map.of("id", MAYOR, "name", "Cristian Zamora", "names", List.of(), "status", "active"));
        directory.state(
                "post",
                SEAT,
                1,
                Map.of(
                        "id",
                        SEAT,
                        "organization",
                        ECUADOR_CITY,
                        "role",
                        "mayor",
                        "title",
                        Map.of("es", "Alcalde"),
                        "maySign",
                        true,
                        "seats",
                        1,
                        "status",
                        "active"));
        directory.state(
                "membership",
                MEMBERSHIP,
                1,
                Map.of("id", MEMBERSHIP, "member", AME, "organization", FLACMA, "class", "full", "status", "current"));
    }

    static void organization(Upstream directory, String id, long version, String name, String country) {
        Map<String, Object> state = new HashMap<>();
        state.put("id", id);
        state.put("kind", "association");
        state.put("name", name);
        state.put("country", country);
        state.put("status", "active");
        state.put("themes", List.of());
        directory.state("organization", id, version, state);
    }
}
