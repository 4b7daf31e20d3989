package lat.cabildo.directory.taxonomy.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.taxonomy.Scheme;
import lat.cabildo.directory.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/taxonomies")
class TaxonomyController {
    private final Taxonomy taxonomy;

    TaxonomyController(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** All schemes of concepts that records can be tagged with. */
    @GetMapping
    Map<String, List<TaxonomySummary>> listTaxonomies() {
        return Map.of(
                "items", taxonomy.schemes().stream().map(TaxonomySummary::of).toList());
    }

    /**
     * A scheme with its concepts, in its latest version unless another one is asked for; with labels in one language
     * (RFC 4647 look-up among es, pt, en and fr) or in all.
     */
    @GetMapping("/{scheme}")
    TaxonomyView getTaxonomy(
            @PathVariable String scheme,
            @RequestParam(required = false) @Size(max = 40) @Nullable String version,
            @RequestParam(required = false) @Size(max = 35) @Pattern(regexp = NameJson.LANGUAGE) @Nullable
                    String lang) {
        Scheme found = taxonomy.scheme(scheme);
        return TaxonomyView.of(found, version == null ? found.latest() : found.version(version), lang);
    }
}
