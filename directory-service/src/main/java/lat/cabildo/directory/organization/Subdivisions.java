package lat.cabildo.directory.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The codes of ISO 3166-2 of the countries of Latin America and the Caribbean; what other countries have is not known.
 */
final class Subdivisions {
    private static final int COUNTRY = 2;

    private final Map<String, Set<String>> byCountry;

    private Subdivisions(Map<String, Set<String>> byCountry) {
        this.byCountry = byCountry;
    }

    /** Those that come with this version of the service. */
    static Subdivisions shipped() {
        try (InputStream file = new ClassPathResource("iso-3166-2.txt").getInputStream()) {
            return new Subdivisions(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .collect(Collectors.toUnmodifiableMap(
                            words -> words[0],
                            words -> Arrays.stream(words).skip(1).collect(Collectors.toUnmodifiableSet()))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether there may be such a one: no only where all of its country are known. */
    boolean mayBe(String code) {
        Set<String> known = byCountry.get(code.substring(0, COUNTRY));
        return known == null || known.contains(code.substring(COUNTRY + 1));
    }
}
