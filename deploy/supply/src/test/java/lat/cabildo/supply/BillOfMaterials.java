package lat.cabildo.supply;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a runnable jar says that it is made of: a bill of CycloneDX, put into the jar by the build. */
record BillOfMaterials(List<Component> components) {
    /** Where Spring Boot expects it within a jar. */
    static final String PLACE = "META-INF/sbom/application.cdx.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    BillOfMaterials {
        components = List.copyOf(components);
    }

    static BillOfMaterials parse(String json) {
        return JSON.readValue(json, BillOfMaterials.class);
    }

    /** The component that has these bytes. */
    Optional<Component> of(String sha256) {
        return components.stream().filter(each -> each.has(sha256)).findFirst();
    }

    Optional<Component> named(String name) {
        return components.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** A jar; others' have licences, ours have none. */
    record Component(
            String group,
            String name,
            String version,
            @Nullable String purl,
            List<Hash> hashes,
            List<Choice> licenses) {

        Component {
            hashes = given(hashes);
            licenses = given(licenses);
        }

        private static <T> List<T> given(@Nullable List<T> values) {
            return values == null ? List.of() : List.copyOf(values);
        }

        boolean has(String sha256) {
            return hashes.contains(new Hash("SHA-256", sha256));
        }

        /** Another artifact of the same project. */
        Component called(String other) {
            return new Component(group, other, version, null, List.of(), licenses);
        }

        /** Each of several licences may be chosen: so says the reference of Maven's POM. */
        String licence() {
            return licenses.stream().flatMap(Choice::said).collect(Collectors.joining(" OR "));
        }
    }

    record Hash(String alg, String content) {}

    record Choice(@Nullable License license, @Nullable String expression) {
        Stream<String> said() {
            return Stream.of(
                            Optional.ofNullable(expression),
                            Optional.ofNullable(license).map(License::said))
                    .flatMap(Optional::stream);
        }
    }

    /** By its SPDX id, or by what its POM calls it if that is known to nobody. */
    record License(@Nullable String id, @Nullable String name) {
        String said() {
            return id == null ? Objects.requireNonNullElse(name, "") : id;
        }
    }
}
