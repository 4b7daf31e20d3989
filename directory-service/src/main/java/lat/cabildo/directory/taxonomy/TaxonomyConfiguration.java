package lat.cabildo.directory.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class TaxonomyConfiguration {
    private static final List<String> SCHEMES =
            List.of("themes", "sdg", "frameworks", "eu-celac", "cooperation-modalities");

    @Bean
    Taxonomy taxonomy() {
        return shipped();
    }

    /** The schemes that come with this version of the service. */
    static Taxonomy shipped() {
        JsonMapper json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return new Taxonomy(SCHEMES.stream().map(each -> read(json, each)).toList());
    }

    private static Scheme read(JsonMapper json, String name) {
        try (InputStream file = new ClassPathResource("taxonomies/" + name + ".json").getInputStream()) {
            return json.readValue(file, Scheme.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
